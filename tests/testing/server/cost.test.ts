import { describe, expect, it, onTestFinished } from 'vitest';
import { createPusherServer } from 'react-pusher-user/testing';
import type { PusherServer } from 'react-pusher-user/testing';
import { rawClient } from '../support/rawClient';

/**
 * The milliseconds that a hundred calls take. The result is the minimum of several runs, because other work on the machine can
 * only make a run slower.
 */
function timeOf(action: (call: number) => void): number {
  let call = 0;
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    for (const end = call + 100; call < end; call++) action(call);
    return performance.now() - start;
  });
  return Math.min(...times);
}

function start(connections: number, connect: (server: PusherServer, index: number) => void): PusherServer {
  const server = createPusherServer();
  onTestFinished(server.close);
  for (let index = 0; index < connections; index++) connect(server, index);
  return server;
}

/** The time of an action with ten thousand connections, as a multiple of its time with a hundred connections. */
function growth(
  connect: (server: PusherServer, index: number) => void,
  prepare: (server: PusherServer) => (call: number) => void,
): number {
  // The first measurement is ignored, because the code is not compiled yet.
  const [, few, many] = [100, 100, 10_000].map((connections) => timeOf(prepare(start(connections, connect))));
  return many! / few!;
}

// An action that visits each connection would take about a hundred times as long.
const MAX_GROWTH = 7;

describe('with ten thousand connections', () => {
  it('entering and leaving a presence channel takes as long as with a hundred', () => {
    const enterAndLeave = (server: PusherServer) => {
      const client = rawClient(server);
      const signed = client.authorize('presence-room', { user_id: 'ann' });
      return () => {
        client.send('pusher:subscribe', { channel: 'presence-room', ...signed });
        client.unsubscribe('presence-room');
      };
    };
    const elsewhere = (server: PusherServer) => rawClient(server, undefined, false).subscribe('news');
    expect(growth(elsewhere, enterAndLeave)).toBeLessThan(MAX_GROWTH);
  });

  it('the time of an event depends only on its subscribers', () => {
    const trigger = (server: PusherServer) => {
      rawClient(server, undefined, false).subscribe('news');
      return () => server.trigger('news', 'headline', 1);
    };
    const idle = (server: PusherServer) => rawClient(server, undefined, false);
    expect(growth(idle, trigger)).toBeLessThan(MAX_GROWTH);
  });

  it('the time of a sign-in and a close depends only on the watchlist and the watchers', () => {
    const watchers = (server: PusherServer, index: number) =>
      rawClient(server, undefined, false).signIn({ id: `u${index}`, watchlist: [`u${index + 1}`] });
    const enterAndLeave = (server: PusherServer) => {
      // Signed before the measurement, because a signature takes more time than the rest.
      const clients = Array.from({ length: 500 }, (_, call) => {
        const client = rawClient(server);
        const watchlist = ['u1', `u${call}`];
        return { client, auth: client.authenticate({ id: 'ann', watchlist }) };
      });
      return (call: number) => {
        const { client, auth } = clients[call]!;
        client.send('pusher:signin', auth);
        client.close();
      };
    };
    expect(growth(watchers, enterAndLeave)).toBeLessThan(MAX_GROWTH);
  });
});
