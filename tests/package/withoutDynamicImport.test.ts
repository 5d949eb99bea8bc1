// @vitest-environment happy-dom
import { render, screen } from '@testing-library/react';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { runInThisContext } from 'node:vm';
import PusherJs from 'pusher-js';
import { createElement } from 'react';
import type * as Package from 'react-pusher-user';
import { createPusherServer, inMemorySockets } from 'react-pusher-user/testing';
import { expect, onTestFinished, test, vi } from 'vitest';

const requireOfNode = createRequire(import.meta.url) as (name: string) => unknown;

/** Runs a CommonJS file as Jest does: in a script of `vm`, in which `import()` throws. Records what the file requires. */
function runAsJest(code: string) {
  const required: string[] = [];
  const module = { exports: {} };
  const run = runInThisContext(`(function (module, exports, require) {${code}\n})`) as (
    ...args: unknown[]
  ) => void;
  run(module, module.exports, (name: string) => {
    required.push(name);
    return requireOfNode(name);
  });
  return { exports: module.exports, required };
}

test('`import()` throws in such a script', async () => {
  const { exports } = runAsJest("exports.load = () => import('pusher-js');");
  await expect((exports as { load(): Promise<unknown> }).load()).rejects.toThrow();
});

test('the CommonJS build loads pusher-js when a provider mounts, and signs in', async () => {
  const { exports, required } = runAsJest(readFileSync('dist/index.cjs', 'utf8'));
  const { PusherProvider, useSignin } = exports as typeof Package;
  expect(required).not.toContain('pusher-js');
  const server = createPusherServer();
  const memory = inMemorySockets(server, PusherJs, { hosts: ['ws-eu.pusher.com'] });
  onTestFinished(() => {
    memory.restore();
    server.close();
  });
  const customHandler: Package.UserAuthenticationHandler = ({ socketId }, callback) => {
    callback(null, server.authenticateUser(socketId, { id: 'ada' }));
  };
  const Status = () => createElement('output', null, useSignin().status);
  const { unmount } = render(
    createElement(
      PusherProvider,
      {
        appKey: server.app.key,
        cluster: 'eu',
        enabledTransports: ['ws', 'wss'],
        userAuthentication: { customHandler },
        autoSignin: true,
      },
      createElement(Status),
    ),
  );
  expect(required).not.toContain('pusher-js');
  await vi.waitFor(() => {
    expect(screen.getByRole('status').textContent).toBe('signed-in');
  });
  expect(required).toContain('pusher-js');
  unmount();
  await vi.waitFor(() => {
    expect(PusherJs.instances).toEqual([]);
  });
});
