import { createRequire } from 'node:module';
import type { ComponentType, ReactNode } from 'react';
import type * as ReactDom from 'react-dom';
import type * as ReactDomClient from 'react-dom/client';
import { injectIntoGlobalHook, performReactRefresh, register, setSignature } from 'react-refresh/runtime';

const require = createRequire(import.meta.url);

/** A React DOM of its own: Fast Refresh must be there first, and the one of the other tests is. */
function loadReactDom(): typeof ReactDom & typeof ReactDomClient {
  injectIntoGlobalHook(globalThis);
  for (const file of Object.keys(require.cache))
    if (file.includes('/node_modules/react-dom/')) Reflect.deleteProperty(require.cache, file);
  // `require` knows no types.
  return { ...require('react-dom'), ...require('react-dom/client') } as typeof ReactDom &
    typeof ReactDomClient;
}

const { createRoot, flushSync } = loadReactDom();

/** Renders an app, at once. Returns how to unmount it. */
export function render(element: ReactNode): () => void {
  const root = createRoot(document.createElement('div'));
  flushSync(() => root.render(element));
  return () => flushSync(() => root.unmount());
}

/**
 * What a bundler does with a module that has been edited. Where `hooks` is another than before, the component mounts
 * anew; else its state stays, and its effects run again.
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
