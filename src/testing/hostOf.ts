import type { TestHost } from './createTestHost';
import type { TestPusher } from './TestPusher';

const hosts = new WeakMap<TestPusher, TestHost>();

export function setHost(pusher: TestPusher, host: TestHost): void {
  hosts.set(pusher, host);
}

/** @throws TypeError if `createTestPusher()` has not made the pusher */
export function hostOf(pusher: TestPusher): TestHost {
  const host = hosts.get(pusher);
  if (!host) throw new TypeError('PusherTestProvider got a `pusher` that createTestPusher() has not made.');
  return host;
}
