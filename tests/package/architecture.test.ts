import { ESLint } from 'eslint';
import { expect, test } from 'vitest';

const doors = ['@typescript-eslint/no-restricted-imports', 'no-restricted-syntax', 'no-restricted-globals'];
const eslint = new ESLint({
  ruleFilter: ({ ruleId }) => doors.includes(ruleId),
  // The files below exist for the linter alone: no program of TypeScript has them.
  overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
});

async function complaints(filePath: string, code: string) {
  const [result] = await eslint.lintText(`${code}\n`, { filePath });
  return result!.messages.map(({ ruleId, message }) => ruleId ?? `does not lint: ${message}`);
}

test.each([
  ['src/core/x.ts', "import { useState } from 'react';"],
  ['src/core/x.ts', "import type { ReactNode } from 'react';"],
  ['src/core/x.ts', "import Pusher from 'pusher-js';"],
  ['src/core/x.ts', "import { useStore } from '../react/useStore';"],
  ['src/core/x.ts', "export * from '../testing';"],
  ['src/core/x.ts', "import { PusherProvider } from '..';"],
  ['src/core/x.ts', "import { PusherProvider } from 'react-pusher-user';"],
  ['src/core/x.ts', "void import('react');"],
  ['src/core/x.ts', "void import('pusher-js');"],
  ['src/core/x.ts', "new Pusher('key', { cluster: '' });"],
  ['src/core/x.ts', "new module.default('key', { cluster: '' });"],
  ['src/core/x.ts', 'client.user.signin_requested = false;'],
  ['src/core/x.ts', 'client.signin();'],
  ['src/core/x.ts', "document.title = '';"],
  ['src/core/client/buildClient.ts', 'client.user.signin();'],
  ['src/core/client/buildClient.ts', "void import('react');"],
  ['src/core/client/buildClient.ts', 'void import(name);'],
  ['src/core/signin/x.ts', "import { useStore } from '../../react/useStore';"],
  ['src/core/signin/x.ts', "import { PusherProvider } from '../..';"],
  ['src/core/signin/x.ts', "new Pusher('key', { cluster: '' });"],
  ['src/react/x.tsx', "import { createPusherServer } from '../testing/createPusherServer';"],
  ['src/react/x.tsx', "import { PusherProvider } from '../index';"],
  ['src/react/x.tsx', "import type { Options } from 'pusher-js';"],
  ['src/react/x.tsx', "import { createPortal } from 'react-dom';"],
  ['src/react/x.tsx', "import { useSyncExternalStore } from 'react';"],
  ['src/react/x.tsx', "import * as React from 'react'; React.useSyncExternalStore();"],
  ['src/react/x.tsx', "void import('pusher-js');"],
  ['src/react/useStore.ts', "import { createPortal } from 'react-dom';"],
  ['src/testing/x.ts', "import { createStore } from '../core/createStore';"],
  ['src/testing/x.ts', "import { PusherProvider } from 'react-pusher-user';"],
  ['src/testing/x.ts', "import { WebSocketServer } from 'ws';"],
  ['src/testing/x.ts', "import { createServer } from 'node:http';"],
  ['src/testing/x.ts', "import Pusher from 'pusher-js';"],
  ['src/testing/x.ts', "import { startPusherServer } from './node';"],
  ['src/testing/protocol/x.ts', "import { startPusherServer } from '../node/startPusherServer';"],
  ['src/testing/protocol/x.ts', "import { createStore } from '../../core/createStore';"],
  ['src/testing/node/x.ts', "import { createPusherServer } from '../createPusherServer';"],
  ['src/testing/node/x.ts', "import { PusherProvider } from 'react-pusher-user';"],
  ['src/devtools/x.tsx', "import { createSession } from '../core/createSession';"],
  ['src/devtools/x.tsx', "import { createPusherServer } from '../testing';"],
  ['src/server/x.ts', "import { createSession } from '../core/createSession';"],
  ['src/server/x.ts', "import Pusher from 'pusher';"],
  ['src/index.ts', "import { createSession } from './core/createSession';"],
  ['src/index.ts', 'export const version = 1;'],
  ['src/index.ts', "export { useState } from 'react';"],
])('%s may not say: %s', async (filePath, code) => {
  const found = await complaints(filePath, code);
  expect(found).not.toEqual([]);
  expect(doors).toEqual(expect.arrayContaining(found));
});

test.each([
  ['src/core/x.ts', "import type { Options } from 'pusher-js';"],
  ['src/core/x.ts', "import { SigninError } from './signin/SigninError';"],
  ['src/core/client/buildClient.ts', "void import('pusher-js');"],
  ['src/core/signin/x.ts', "import { createStore } from '../createStore';"],
  ['src/core/signin/x.ts', 'client.user.signin_requested = false; client.signin();'],
  ['src/core/client/buildClient.ts', "new Pusher('key', { cluster: '' });"],
  [
    'src/react/x.tsx',
    "import { useState } from 'react'; import { createSession } from '../core/createSession';",
  ],
  ['src/react/useStore.ts', "import { useSyncExternalStore } from 'react';"],
  ['src/testing/x.ts', "import { hmac } from '@noble/hashes/hmac.js'; import type Pusher from 'pusher-js';"],
  ['src/testing/protocol/x.ts', "import { PusherServer } from '../PusherServer';"],
  [
    'src/testing/node/x.ts',
    "import { WebSocketServer } from 'ws'; import { createServer } from 'node:http';",
  ],
  ['src/testing/node/x.ts', "import { createPusherServer } from 'react-pusher-user/testing';"],
  ['src/devtools/x.tsx', "import { usePusher } from 'react-pusher-user';"],
  ['src/index.ts', "'use client';\nexport { useUser } from './react/useUser';"],
])('%s may say: %s', async (filePath, code) => {
  expect(await complaints(filePath, code)).toEqual([]);
});
