// @vitest-environment node
import { Pusher } from '../support/Pusher';
import { renderToString } from 'react-dom/server';
import { PusherProvider } from 'react-pusher-user';
import { expect, it, vi } from 'vitest';
import { EveryHook } from '../support/EveryHook.compiled';
import { fakeTime, pass } from '../support/time';
import { createWorld } from '../support/world';

fakeTime();

const idle =
  '<main><output>idle, not ready, initialized</output>' +
  '<p>no user</p><button>Sign in</button><ul></ul></main>' +
  '<aside><p id="channel">pending</p><p id="presence">0</p><p id="users">idle, 0</p>' +
  '<p id="connection">initialized</p><button>Wave</button></aside>';

it.each([
  ['without autoSignin', {}, idle],
  [
    'with autoSignin',
    { autoSignin: true },
    idle.replaceAll('idle', 'pending').replace('<button>Sign in</button>', 'One moment …'),
  ],
  ['with autoSignin and `userId={null}`', { autoSignin: true, userId: null }, idle],
  ['not enabled', { autoSignin: true, enabled: false }, idle.replace('channel">pending', 'channel">idle')],
])(
  'a server render shows every hook, and neither loads pusher-js nor connects: %s',
  async (_, props, html) => {
    expect(globalThis).not.toHaveProperty('document');
    const world = createWorld();
    const loadPusher = vi.fn(world.memory.loadPusher);
    const rendered = renderToString(
      <PusherProvider {...world.props} loadPusher={loadPusher} {...props}>
        <EveryHook />
      </PusherProvider>,
    );
    expect(rendered).toBe(html);
    await pass(60_000);
    expect(loadPusher).not.toHaveBeenCalled();
    expect(world.memory.sockets).toHaveLength(0);
    expect(world.requests).toHaveLength(0);
    expect(Pusher.instances).toHaveLength(0);
    expect(vi.getTimerCount()).toBe(0);
  },
);
