import Pusher from 'pusher-js';
import type PusherJs from 'pusher-js';
import { pusherClassOf } from 'react-pusher-user/testing/server';
import { createControls, type Controls } from './createControls';
import { createTestAuth, type TestAuthControl } from './createTestAuth';
import { createTestPages, type TestPages } from './createTestPages';
import { createTestRun, type TestRun } from './createTestRun';
import { findOpenWork } from './findOpenWork';
import { PusherTestError } from './PusherTestError';
import { checkSockets, forgetRefusal, guardSockets } from './socketGuard';
import type { TestPusherOptions } from './TestPusher';

/** What the parts of a test pusher share. */
export interface TestHost {
  readonly appKey: string;
  readonly auth: TestAuthControl;
  readonly controls: Controls;
  readonly pages: TestPages;
  /** The clients of the app. */
  clients(): PusherJs[];
  /**
   * What there is until the next reset: created when it is needed.
   *
   * @throws PusherTestError `closed` after `close()`
   */
  getRun(): TestRun;
  /** @throws PusherTestError `closed` after `close()` */
  checkOpen(): void;
  reset(): Promise<void>;
  close(): Promise<void>;
}

export function createTestHost(options: TestPusherOptions): TestHost {
  const { user = null, appKey = 'app-key', hosts = [], allowRealSockets = false } = options;
  if (appKey === '') throw new RangeError('createTestPusher() got an empty appKey: omit it for a default.');
  const base = pusherClassOf(options.Pusher ?? Pusher);
  const endGuard = allowRealSockets ? () => {} : guardSockets(base);
  let run: TestRun | null = null;
  let isClosed = false;

  const checkOpen = () => {
    if (isClosed) throw closedError();
  };
  const getRun = () => {
    checkOpen();
    run ??= createTestRun({ appKey, Pusher: base, hosts });
    return run;
  };
  // Their clients connect before the test uses a control.
  const listenToHosts = () => {
    if (hosts.length > 0) getRun();
  };
  const check = () => {
    checkOpen();
    if (!allowRealSockets) checkSockets();
  };

  const pages = createTestPages(user);
  const clients = () => [...pages.clients(), ...getRun().clientsOfHosts];
  const auth = createTestAuth({
    getServer: () => getRun().server,
    userOf: pages.userOf,
    logIn: pages.own.setUser,
  });
  const controls = createControls({ check, findOpenWork: () => findOpenWork(getRun(), auth, clients()) });

  const reset = async () => {
    const refusal = forgetRefusal();
    controls.end();
    await pages.unmount();
    auth.reset();
    pages.own.setUser(user);
    run?.end();
    run = null;
    listenToHosts();
    if (refusal) throw refusal;
  };
  const close = async () => {
    try {
      await reset();
    } finally {
      isClosed = true;
      run?.end();
      endGuard();
    }
  };
  listenToHosts();
  return { appKey, auth, controls, pages, clients, getRun, checkOpen, reset, close };
}

const closedError = () =>
  new PusherTestError(
    'closed',
    'This test pusher is closed, or its test is over: create one in each test, or one for all tests outside of them.',
  );
