import { Pusher } from '../../support/Pusher';
import { expect, it, onTestFinished } from 'vitest';
import { openClient } from '../../../src/core/pusher/openClient';
import type { PusherOptions } from '../../../src/core/pusher/PusherClient';

/** The hosts and ports of a client that has no transport, so that it connects to nothing. */
function hostsOf(options: Partial<PusherOptions>) {
  const all = { enabledTransports: [], ...options } as PusherOptions;
  const { client, dispose } = openClient(Pusher, 'key', all);
  onTestFinished(dispose);
  const { wsHost, wsPort, wssPort, httpHost, httpPort, httpsPort } = client.config;
  return [wsHost, wsPort, wssPort, httpHost, httpPort, httpsPort];
}

it.each<[string, Partial<PusherOptions>, unknown[]]>([
  [
    'a host of its own',
    { wsHost: 'push.example', wsPort: 6001, wssPort: 6002 },
    ['push.example', 6001, 6002, 'push.example', 6001, 6002],
  ],
  [
    'a host and a host for HTTP',
    { wsHost: 'push.example', httpHost: 'http.example', httpPort: 81 },
    ['push.example', 80, 443, 'http.example', 81, 443],
  ],
  ['a cluster', { cluster: 'eu' }, ['ws-eu.pusher.com', 80, 443, 'sockjs-eu.pusher.com', 80, 443]],
])('with %s, sockets and HTTP go to the same server', (_, options, hosts) => {
  expect(hostsOf(options)).toEqual(hosts);
});

it('a client that is disposed of leaves no instance and no listener', () => {
  const network = Pusher.Runtime.getNetwork() as unknown as {
    callbacks: { get(event: string): unknown[] | undefined };
  };
  const { client, dispose } = openClient(Pusher, 'key', { cluster: 'eu', enabledTransports: [] });
  expect(Pusher.instances).toContain(client);
  expect(network.callbacks.get('online')).toHaveLength(1);
  dispose();
  expect(Pusher.instances).toEqual([]);
  expect(['online', 'offline'].map((event) => network.callbacks.get(event))).toEqual([undefined, undefined]);
});
