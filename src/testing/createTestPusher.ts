import { isWaitingToReconnect, reconnectNow } from './clientState';
import { createTestChannel } from './createTestChannel';
import { createTestHost, type TestHost } from './createTestHost';
import { createTestUser } from './createTestUser';
import { missingConnection } from './missingReceiver';
import { addPusher, removePusher } from './openPushers';
import { setHost } from './hostOf';
import type { TestPusher, TestPusherOptions } from './TestPusher';

/**
 * Creates a Pusher for your tests: the real pusher-js, a server in memory, and controls that can be awaited.
 *
 * Where `afterEach` is a global, as in Jest and in Vitest with `globals: true`, a test pusher resets itself after each test. One
 * that was created in a test is closed after it. Elsewhere, call {@link resetTestPushers} after each test.
 *
 * @throws RangeError if the `appKey` is empty.
 *
 * @example
 * ```tsx
 * import { render, screen } from '@testing-library/react';
 * import { expect, test } from 'vitest';
 *
 * const pusher = createTestPusher();
 *
 * test('an order is shown', async () => {
 *   render(
 *     <PusherTestProvider pusher={pusher} user={{ id: 'ada' }}>
 *       <Orders />
 *     </PusherTestProvider>,
 *   );
 *   await pusher.user('ada').send('order', { id: '1' });
 *   expect(screen.getByText('Order 1')).toBeTruthy();
 * });
 * ```
 */
export function createTestPusher(options: TestPusherOptions = {}): TestPusher {
  const host = createTestHost(options);
  const { appKey, auth, controls, pages, getRun } = host;
  const pusher: TestPusher = {
    appKey,
    auth,
    get server() {
      return getRun().server;
    },
    get Pusher() {
      return pages.own.classOf(getRun().memory.Pusher);
    },
    get frames() {
      return getRun().frames;
    },
    user: (id) => createTestUser(id, controls, getRun),
    channel: (name) => createTestChannel(name, controls, getRun),
    ...createConnectionControls(host),
    reset: host.reset,
    async close() {
      removePusher(pusher);
      await host.close();
    },
  };
  setHost(pusher, host);
  addPusher(pusher);
  return pusher;
}

function createConnectionControls({
  controls,
  clients,
  getRun,
}: TestHost): Pick<TestPusher, 'settled' | 'dropAll' | 'reconnect'> {
  const isReady = () => true;
  return {
    settled: () => controls.settleAfter(() => {}),
    dropAll: () =>
      controls.perform(isReady, () => {
        const { connections } = getRun();
        if (connections.length === 0) throw missingConnection();
        for (const connection of connections) connection.drop();
      }),
    reconnect: () => controls.settleAfter(() => clients().filter(isWaitingToReconnect).forEach(reconnectNow)),
  };
}
