import { createRequire } from 'node:module';
import type { ComponentType, ReactNode } from 'react';
import type * as ReactDom from 'react-dom';
import type * as ReactDomClient from 'react-dom/client';
import { injectIntoGlobalHook, performReactRefresh, register, setSignature } from 'react-refresh/runtime';

const require = createRequire(import.meta.url);

/** Loads a second React DOM, because Fast Refresh must be installed before React DOM loads. */
function loadReactDom(): typeof ReactDom & typeof ReactDomClient {
  injectIntoGlobalHook(globalThis);
  for (const file of Object.keys(require.cache))
    if (file.includes('/node_modules/react-dom/')) Reflect.deleteProperty(require.cache, file);
  // `require` returns `any`.
  return { ...require('react-dom'), ...require('react-dom/client') } as typeof ReactDom &
    typeof ReactDomClient;
}

const { createRoot, flushSync } = loadReactDom();

/** Renders an app synchronously. Returns a function that unmounts it. */
export function render(element: ReactNode): () => void {
  const root = createRoot(document.createElement('div'));
  flushSync(() => root.render(element));
  return () => flushSync(() => root.unmount());
}

/**
 * Registers a component as a bundler does for an edited module. If `hooks` has changed, the component remounts;
 * otherwise it keeps its state, and its effects run again.
 */
export function define<Props>(
  name: string,
  component: ComponentType<Props>,
  hooks = '',
): ComponentType<Props> {
  register(component, name);
  setSignature(component, hooks);
  return component;
}

export const refresh = (): void => void performReactRefresh();
