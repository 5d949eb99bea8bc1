import { readFileSync } from 'node:fs';
import { compileFunction } from 'node:vm';
import * as React from 'react';
import * as jsxRuntime from 'react/jsx-runtime';
import * as reactQuery from '@tanstack/react-query';
import * as bindings from 'react-pusher-user';
import * as gap from 'react-pusher-user/gap';
import * as swr from 'swr';
import * as suspense from 'react-pusher-user/suspense';
import ts from 'typescript';
import type { World } from '../../support/world';

type Run = (require: (id: string) => unknown, exports: object) => void;

/** Runs the code block of a page that exports this name, unchanged but with its provider in this world. Returns the export. */
export function loadExample(page: string, name: string, world: World): unknown {
  const blocks = [...readFileSync(page, 'utf8').matchAll(/^```tsx?\n(.*?)^```$/gms)];
  const block = blocks.find(([, code]) => new RegExp(`^export (function|const) ${name}\\b`, 'm').test(code!));
  if (!block) throw new Error(`${page} has no code block that exports ${name}`);
  const { outputText } = ts.transpileModule(block[1]!, {
    compilerOptions: {
      module: ts.ModuleKind.CommonJS,
      jsx: ts.JsxEmit.ReactJSX,
      target: ts.ScriptTarget.ES2022,
    },
  });
  const modules: Record<string, unknown> = {
    react: React,
    'react/jsx-runtime': jsxRuntime,
    'react-pusher-user/gap': gap,
    '@tanstack/react-query': reactQuery,
    // TypeScript asks for this mark before it uses the default export.
    swr: { ...swr, __esModule: true },
    'react-pusher-user': { ...bindings, PusherProvider: providerIn(world) },
    'react-pusher-user/suspense': suspense,
  };
  const exported: Record<string, unknown> = {};
  const run = compileFunction(outputText, ['require', 'exports']) as Run; // the type says only that it is a function
  run((id) => modules[id], exported);
  return exported[name];
}

const providerIn = (world: World) =>
  function Provider(props: bindings.PusherProviderProps) {
    return <bindings.PusherProvider {...({ ...props, ...world.props } as bindings.PusherProviderProps)} />;
  };
