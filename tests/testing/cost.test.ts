import { describe, expect, it, onTestFinished } from 'vitest';
import { createPusherServer } from 'react-pusher-user/testing';
import type { PusherServer } from 'react-pusher-user/testing';
import { rawClient } from './support/rawClient';

/** Milliseconds for a hundred of them: the least of several tries, since other work only ever adds to it. */
function timeOf(act: (turn: number) => void): number {
  let turn = 0;
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    for (const end = turn + 100; turn < end; turn++) act(turn);
    return performance.now() - start;
  });
  return Math.min(...times);
}

function start(crowd: number, each: (server: PusherServer, index: number) => void): PusherServer {
  const server = createPusherServer();
  onTestFinished(server.close);
  for (let index = 0; index < crowd; index++) each(server, index);
  return server;
}

/** How many times as long it takes among ten thousand connections as among a hundred. */
function growth(
  each: (server: PusherServer, index: number) => void,
  prepare: (server: PusherServer) => (turn: number) => void,
): number {
  // The first time is that of code which is not compiled yet.
  const [, few, many] = [100, 100, 10_000].map((crowd) => timeOf(prepare(start(crowd, each))));
  return many! / few!;
}

// Where each connection were asked, it would be about a hundred times as long.
const NOT_PER_CONNECTION = 7;

describe('among ten thousand connections', () => {
  it('entering and leaving a room costs what it costs among a hundred', () => {
    const comeAndGo = (server: PusherServer) => {
      const client = rawClient(server);
      const signed = client.authorize('presence-room', { user_id: 'ann' });
      return () => {
        client.send('pusher:subscribe', { channel: 'presence-room', ...signed });
        client.unsubscribe('presence-room');
      };
    };
    const elsewhere = (server: PusherServer) => rawClient(server, undefined, false).subscribe('news');
    expect(growth(elsewhere, comeAndGo)).toBeLessThan(NOT_PER_CONNECTION);
  });

  it('an event costs what its subscribers cost', () => {
    const trigger = (server: PusherServer) => {
      rawClient(server, undefined, false).subscribe('news');
      return () => server.trigger('news', 'headline', 1);
    };
    const idle = (server: PusherServer) => rawClient(server, undefined, false);
    expect(growth(idle, trigger)).toBeLessThan(NOT_PER_CONNECTION);
  });

  it('signing in and closing costs what the watchlist and its watchers cost', () => {
    const watchers = (server: PusherServer, index: number) =>
      rawClient(server, undefined, false).signIn({ id: `u${index}`, watchlist: [`u${index + 1}`] });
    const comeAndGo = (server: PusherServer) => {
      // Signed beforehand: a signature costs more than all the rest.
      const clients = Array.from({ length: 500 }, (_, turn) => {
        const client = rawClient(server);
        const watchlist = ['u1', `u${turn}`];
        return { client, auth: client.authenticate({ id: 'ann', watchlist }) };
      });
      return (turn: number) => {
        const { client, auth } = clients[turn]!;
        client.send('pusher:signin', auth);
        client.close();
      };
    };
    expect(growth(watchers, comeAndGo)).toBeLessThan(NOT_PER_CONNECTION);
  });
});
