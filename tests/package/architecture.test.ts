import { ESLint } from 'eslint';
import { expect, test } from 'vitest';

const rules = [
  '@typescript-eslint/no-restricted-imports',
  'no-restricted-syntax',
  'no-restricted-globals',
  'max-lines',
  'max-lines-per-function',
];
const eslint = new ESLint({
  ruleFilter: ({ ruleId }) => rules.includes(ruleId),
  // The files below exist for the linter alone: no program of TypeScript has them.
  overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
});

async function complaints(filePath: string, code: string) {
  const [result] = await eslint.lintText(`${code}\n`, { filePath });
  return result!.messages.map(({ ruleId, message }) => ruleId ?? `does not lint: ${message}`);
}

test.each([
  // core: no React, no DOM, of pusher-js only types.
  ['src/core/x.ts', "import { useState } from 'react';"],
  ['src/core/x.ts', "import type { ReactNode } from 'react';"],
  ['src/core/x.ts', "import Pusher from 'pusher-js';"],
  ['src/core/x.ts', "import { useStore } from '../react/useStore';"],
  ['src/core/x.ts', "export * from '../testing';"],
  ['src/core/x.ts', "import { PusherProvider } from '..';"],
  ['src/core/x.ts', "import { PusherProvider } from 'react-pusher-user';"],
  ['src/core/x.ts', "void import('react');"],
  ['src/core/x.ts', "document.title = '';"],
  ['src/core/x.ts', 'window.close();'],

  // One file loads pusher-js, one builds clients.
  ['src/core/x.ts', "void import('pusher-js');"],
  ['src/core/x.ts', "new Pusher('key', { cluster: '' });"],
  ['src/core/x.ts', "new module.default('key', { cluster: '' });"],
  ['src/core/signin/x.ts', "new Pusher('key', { cluster: '' });"],
  ['src/core/pusher/x.ts', "void import('pusher-js');"],
  ['src/core/pusher/x.ts', "new Pusher('key', { cluster: '' });"],
  ['src/core/pusher/openClient.ts', "void import('pusher-js');"],
  ['src/core/pusher/loadPusher.ts', "new Pusher('key', { cluster: '' });"],
  ['src/core/pusher/loadPusher.ts', "void import('react');"],
  ['src/core/pusher/loadPusher.ts', 'void import(name);'],

  // The internals of pusher-js stay in core/pusher.
  ['src/core/x.ts', 'client.config.userAuthenticator = ask;'],
  ['src/core/x.ts', 'client.config.channelAuthorizer(request, answer);'],
  ['src/core/x.ts', 'const { channelAuthorizer } = client.config;'],
  ['src/core/x.ts', "Pusher.instances.splice(0); client['connection'].unbind_global(listener);"],
  ['src/core/x.ts', "client.user['signin_requested'] = false;"],
  ['src/core/x.ts', 'client.global_emitter.bind(name, listener);'],
  ['src/core/signin/x.ts', 'client.user.signin_requested = false;'],
  ['src/core/signin/x.ts', 'client.user.signinDonePromise.then(next);'],
  ['src/core/signin/x.ts', 'client.user._signinDoneResolve();'],
  ['src/core/signin/x.ts', 'client.user.serverToUserChannel.bind(name, listener);'],
  ['src/core/signin/x.ts', 'const id = client.user.user_data.id;'],
  ['src/core/signin/x.ts', 'const id = user.user_data.id;'],
  ['src/core/signin/x.ts', 'client.signin();'],
  ['src/core/signin/x.ts', 'client.user.signin();'],
  ['src/core/channel/x.ts', 'channel.subscriptionPending = false;'],
  ['src/core/channel/x.ts', 'channel.subscriptionCancelled = false;'],
  ['src/core/channel/x.ts', 'channel.failThrough = null;'],
  ['src/core/channel/x.ts', 'channel.callbacks.get(name);'],
  ['src/core/channel/x.ts', 'channel.global_callbacks.push(listener);'],
  ['src/core/channel/x.ts', 'channel.bind_global(listener);'],
  ['src/core/channel/x.ts', 'Object.keys(client.channels.channels);'],
  ['src/core/connection/x.ts', 'client.connection.connection.close();'],
  ['src/react/x.tsx', 'client.connection.bind_global(listener);'],
  ['src/core/x.ts', "import { internalsOf } from './pusher/PusherInternals';"],
  ['src/core/signin/x.ts', "import type { PusherInternals } from '../pusher/PusherInternals';"],
  ['src/core/channel/x.ts', "import { channelInternalsOf } from '../pusher/PusherInternals';"],
  ['src/core/auth/x.ts', "import { INTERNALS } from '../pusher/INTERNALS';"],
  ['src/react/x.tsx', "import { internalsOf } from '../core/pusher/PusherInternals';"],

  // The folders of core.
  ['src/core/lib/x.ts', "import type { PusherClient } from '../pusher/PusherClient';"],
  ['src/core/lib/x.ts', "import type { Options } from 'pusher-js';"],
  ['src/core/pusher/x.ts', "import { PusherError } from '../PusherError';"],
  ['src/core/pusher/x.ts', "import type { SigninError } from '../signin/SigninError';"],
  ['src/core/pusher/x.ts', "import type { AuthOptions } from '../auth/AuthOptions';"],
  ['src/core/pusher/x.ts', "import { useStore } from '../../react/useStore';"],
  ['src/core/auth/x.ts', "import type { SigninError } from '../signin/SigninError';"],
  ['src/core/auth/x.ts', "import type { ChannelError } from '../channel/ChannelError';"],
  ['src/core/auth/x.ts', "import type { SessionOptions } from '../SessionOptions';"],
  ['src/core/signin/x.ts', "import type { ChannelError } from '../channel/ChannelError';"],
  ['src/core/signin/x.ts', "import { useStore } from '../../react/useStore';"],
  ['src/core/signin/x.ts', "import { PusherProvider } from '../..';"],
  ['src/core/channel/x.ts', "import type { SigninError } from '../signin/SigninError';"],
  ['src/core/channel/x.ts', "import { useStore } from '../../react/useStore';"],
  ['src/core/channel/x.ts', "import { Session } from '../Session';"],

  ['src/react/x.tsx', "import { createPusherServer } from '../testing/createPusherServer';"],
  ['src/react/x.tsx', "import { PusherProvider } from '../index';"],
  ['src/react/x.tsx', "import type { Options } from 'pusher-js';"],
  ['src/react/x.tsx', "import { createPortal } from 'react-dom';"],
  ['src/react/x.tsx', "import { useSyncExternalStore } from 'react';"],
  ['src/react/x.tsx', "import * as React from 'react'; React.useSyncExternalStore();"],
  ['src/react/x.tsx', "void import('pusher-js');"],
  ['src/react/useStore.ts', "import { createPortal } from 'react-dom';"],

  ['src/testing/x.ts', "import { createStore } from '../core/lib/createStore';"],
  ['src/testing/x.ts', "import { PusherProvider } from '..';"],
  ['src/testing/x.ts', "import { act } from 'react-dom/test-utils';"],
  ['src/testing/x.ts', "import { createServer } from 'node:http';"],
  ['src/testing/x.ts', "import { createPusherServer } from './server';"],
  ['src/testing/x.ts', "import { startPusherServer } from './node';"],
  ['src/testing/server/x.ts', "import { createStore } from '../../core/lib/createStore';"],
  ['src/testing/server/x.ts', "import { PusherProvider } from 'react-pusher-user';"],
  ['src/testing/server/x.ts', "import { useState } from 'react';"],
  ['src/testing/server/x.ts', "import { createTestPusher } from '../createTestPusher';"],
  ['src/testing/server/x.ts', "import { WebSocketServer } from 'ws';"],
  ['src/testing/server/x.ts', "import { createServer } from 'node:http';"],
  ['src/testing/server/x.ts', "import Pusher from 'pusher-js';"],
  ['src/testing/server/x.ts', "import { startPusherServer } from '../node';"],
  ['src/testing/server/protocol/x.ts', "import { startPusherServer } from '../../node/startPusherServer';"],
  ['src/testing/server/protocol/x.ts', "import { createStore } from '../../../core/lib/createStore';"],
  ['src/tabs/x.ts', "import { createStore } from '../core/lib/createStore';"],
  ['src/tabs/x.ts', "import Pusher from 'pusher-js';"],
  ['src/tabs/hub/x.ts', "import { useState } from 'react';"],
  ['src/core/x.ts', "void import('react-pusher-user/tabs');"],
  ['src/core/loadSharing.ts', "void import('pusher-js');"],
  ['src/testing/x.ts', "import { createAuthHandlers } from './msw';"],
  ['src/testing/x.ts', "import { http } from 'msw';"],
  ['src/testing/msw/x.ts', "import { createTestPusher } from '../createTestPusher';"],
  ['src/testing/msw/x.ts', "import { setupServer } from 'msw/node';"],
  ['src/testing/node/x.ts', "import { createPusherServer } from '../server/createPusherServer';"],
  ['src/testing/node/x.ts', "import { createTestPusher } from 'react-pusher-user/testing';"],
  ['src/testing/node/x.ts', "import { PusherProvider } from 'react-pusher-user';"],
  ['src/devtools/x.tsx', "import { Session } from '../core/Session';"],
  ['src/devtools/x.tsx', "import { createPusherServer } from '../testing';"],
  ['src/devtools/panel/x.tsx', "import { useUser } from '../../react/useUser';"],
  ['src/devtools/panel/x.tsx', "import { internalsOf } from '../pusher/PusherInternals';"],
  ['src/devtools/panel/x.tsx', 'client.connection.connection.close();'],
  ['src/devtools/recorder/x.ts', 'client.connection.startConnecting();'],
  ['src/devtools/recorder/x.ts', "import { useState } from 'react';"],
  ['src/devtools/recorder/x.ts', "import { Panel } from '../panel/Panel';"],
  ['src/devtools/simulate/x.ts', "import { internalsOf } from '../pusher/PusherInternals';"],
  ['src/devtools/pusher/x.ts', "import { useState } from 'react';"],
  ['src/devtools/index.ts', "import { PusherDevtools } from './PusherDevtools';"],
  ['src/cli/x.ts', "import { createPusherServer } from '../testing';"],
  ['src/cli/x.ts', "import { WebSocketServer } from 'ws';"],
  ['src/cli/x.ts', "import { PusherProvider } from 'react-pusher-user';"],
  ['src/cli/x.ts', "import { createPusherServer } from 'react-pusher-user/testing';"],
  ['src/server/x.ts', "import { Session } from '../core/Session';"],
  ['src/server/x.ts', "import Pusher from 'pusher';"],
  ['src/server/x.ts', "import { createPusherServer } from '../testing';"],
  ['src/server/x.ts', "import { PusherProvider } from 'react-pusher-user';"],
  ['src/server/x.ts', "import { xsalsa20poly1305 } from '@noble/ciphers/salsa.js';"],
  ['src/server/x.ts', "import { encryptEvent } from './encryption';"],
  ['src/server/x.ts', "import { createServer } from 'node:http';"],
  ['src/server/auth/x.ts', "import { useStore } from '../../react/useStore';"],
  ['src/server/api/x.ts', "import { encryptEvent } from '../encryption/encryptEvent';"],
  ['src/server/api/x.ts', "void import('react-pusher-user/server/encryption');"],
  ['src/server/api/eventData.ts', "void import('react');"],
  ['src/server/encryption/x.ts', "import { signHmac } from '../signHmac';"],
  ['src/server/encryption/x.ts', "import { md5 } from '@noble/hashes/legacy.js';"],
  ['src/index.ts', "import { Session } from './core/Session';"],
  ['src/index.ts', 'export const version = 1;'],
  ['src/index.ts', "export { useState } from 'react';"],
])('%s must not contain: %s', async (filePath, code) => {
  const found = await complaints(filePath, code);
  expect(found).not.toEqual([]);
  expect(rules).toEqual(expect.arrayContaining(found));
});

test.each([
  ['src/core/x.ts', "import type { Options } from 'pusher-js';"],
  ['src/core/x.ts', "import { SigninError } from './signin/SigninError';"],
  ['src/core/x.ts', "const { user_data } = data; const { connection } = session; this.#callbacks.get('');"],
  ['src/core/pusher/loadPusher.ts', "void import('pusher-js');"],
  ['src/core/pusher/openClient.ts', "new Pusher('key', { cluster: '' });"],
  ['src/core/pusher/x.ts', 'client.user.signin_requested = false; client.signin();'],
  [
    'src/core/pusher/x.ts',
    "import { isObject } from '../lib/isObject'; import type { Channel } from 'pusher-js';",
  ],
  ['src/core/pusher/x.ts', "import { internalsOf } from './PusherInternals';"],
  [
    'src/core/auth/x.ts',
    "import { isObject } from '../lib/isObject'; import { PusherError } from '../PusherError';",
  ],
  ['src/core/auth/x.ts', "import type { PusherRuntime } from '../pusher/runtimeOf';"],
  ['src/core/signin/x.ts', "import { createStore } from '../lib/createStore';"],
  ['src/core/signin/x.ts', "import type { AuthRequest } from '../auth/AuthRequest';"],
  ['src/core/channel/x.ts', "import { createStore } from '../lib/createStore';"],
  ['src/core/channel/x.ts', "import type { Session } from '../Session';"],
  ['src/react/x.tsx', "import { useState } from 'react'; import { Session } from '../core/Session';"],
  ['src/react/useStore.ts', "import { useSyncExternalStore } from 'react';"],
  ['src/react/useSubscription.ts', "import { useSyncExternalStore } from 'react';"],
  [
    'src/testing/x.ts',
    "import { act } from 'react'; import Pusher from 'pusher-js'; import { createPusherServer } from 'react-pusher-user/testing/server';",
  ],
  ['src/testing/x.ts', "import { PusherProvider } from 'react-pusher-user';"],
  ['src/core/loadSharing.ts', "void import('react-pusher-user/tabs');"],
  [
    'src/tabs/hub/x.ts',
    "import type { SharedSocket } from 'react-pusher-user'; import { HANDOVER } from '../HANDOVER';",
  ],
  [
    'src/testing/msw/x.ts',
    "import { http } from 'msw'; import type { TestPusher } from 'react-pusher-user/testing';",
  ],
  [
    'src/testing/server/x.ts',
    "import { hmac } from '@noble/hashes/hmac.js'; import type Pusher from 'pusher-js';",
  ],
  ['src/testing/server/protocol/x.ts', "import { PusherServer } from '../PusherServer';"],
  [
    'src/testing/node/x.ts',
    "import { WebSocketServer } from 'ws'; import { createServer } from 'node:http';",
  ],
  ['src/testing/node/x.ts', "import { createPusherServer } from 'react-pusher-user/testing/server';"],
  ['src/cli/x.ts', "import { startPusherServer } from 'react-pusher-user/testing/node'; import 'node:net';"],
  ['src/devtools/x.tsx', "import { usePusher } from 'react-pusher-user';"],
  ['src/devtools/panel/x.tsx', "import { createPortal } from 'react-dom'; import { useState } from 'react';"],
  ['src/devtools/panel/x.tsx', "import { useVirtualizer } from '@tanstack/react-virtual';"],
  ['src/devtools/pusher/x.ts', 'client.connection.startConnecting(); client.connection.connection.close();'],
  ['src/devtools/recorder/x.ts', "import { tapSocket } from '../pusher/tapSocket';"],
  ['src/devtools/index.ts', "import * as devtools from 'react-pusher-user/devtools/production';"],
  ['src/server/x.ts', "import { isRecord } from './isRecord';"],
  [
    'src/server/api/x.ts',
    "import { md5 } from '@noble/hashes/legacy.js'; import { signHmac } from '../signHmac';",
  ],
  ['src/server/api/eventData.ts', "void import('react-pusher-user/server/encryption');"],
  ['src/server/encryption/x.ts', "import { xsalsa20poly1305 } from '@noble/ciphers/salsa.js';"],
  ['src/index.ts', "'use client';\nexport { useUser } from './react/useUser';"],
])('%s may contain: %s', async (filePath, code) => {
  expect(await complaints(filePath, code)).toEqual([]);
});

const lines = (count: number) => '// A comment.\n\n'.repeat(count / 2);

test.each([
  'src/cli/x.ts',
  'src/core/x.ts',
  'src/core/signin/createX.ts',
  'src/devtools/panel/x.tsx',
  'src/react/x.tsx',
  'src/server/auth/x.ts',
  'src/testing/x.ts',
])('%s: 150 lines a file, 60 lines a function, with comments and blank lines', async (filePath) => {
  expect(await complaints(filePath, lines(148))).toEqual([]);
  expect(await complaints(filePath, lines(152))).toEqual(['max-lines']);
  expect(await complaints(filePath, `function x() {\n${lines(58)}}`)).toEqual([]);
  expect(await complaints(filePath, `function x() {\n${lines(60)}}`)).toEqual(['max-lines-per-function']);
});
