import { render } from '@testing-library/react';
import { StrictMode } from 'react';
import {
  PusherProvider,
  type Signin,
  useConnection,
  usePusher,
  useSignin,
  useUser,
  useUserEvent,
} from 'react-pusher-user';
import { describe, expect, it, vi } from 'vitest';
import { EveryHook } from '../support/EveryHook.compiled';
import { countLeftovers, NOTHING } from '../support/leftovers';
import { fakeTime, pass, passAndRender } from '../support/time';
import { createWorld, type World } from '../support/world';

fakeTime();

function mountInStrictMode(world: World) {
  const handler = vi.fn();
  const loadPusher = vi.fn(world.memory.loadPusher);
  const seen: { signin?: Signin; client?: ReturnType<typeof usePusher> } = {};
  function Probe() {
    const signin = useSignin();
    const client = usePusher();
    useConnection();
    useUser();
    useUserEvent('note', handler);
    Object.assign(seen, { signin, client });
    return null;
  }
  const view = render(
    <StrictMode>
      <PusherProvider {...world.props} loadPusher={loadPusher} autoSignin>
        <Probe />
      </PusherProvider>
    </StrictMode>,
  );
  return { ...view, seen, handler, loadPusher };
}

describe('under StrictMode', () => {
  it('the app opens one socket and sends one auth request and one pusher:signin', async () => {
    const world = createWorld();
    const app = mountInStrictMode(world);
    await pass();
    expect(app.seen.signin!.ready).toBe(true);
    expect(app.loadPusher).toHaveBeenCalledTimes(1);
    expect(world.memory.sockets).toHaveLength(1);
    expect(world.requests).toHaveLength(1);
    expect(world.sent()).toEqual(['pusher:signin', 'pusher:subscribe']);
    expect(countLeftovers(world)).toMatchObject({ sockets: 1, connections: 1, instances: 1 });
  });

  it('an event calls its handler once', async () => {
    const world = createWorld();
    const app = mountInStrictMode(world);
    await pass();
    world.server.sendToUser('ada', 'note', 1);
    await pass();
    expect(app.handler.mock.calls).toEqual([[1]]);
  });

  it('the unmount leaves nothing behind', async () => {
    const world = createWorld();
    const app = mountInStrictMode(world);
    await pass();
    const { client } = app.seen;
    expect(client!.connection.global_callbacks).toHaveLength(1);
    app.unmount();
    await pass();
    expect(countLeftovers(world)).toEqual(NOTHING);
    expect(client!.connection.global_callbacks).toHaveLength(0);
    world.server.sendToUser('ada', 'note', 1);
    await pass(120_000);
    expect(app.handler).not.toHaveBeenCalled();
    expect(countLeftovers(world)).toEqual(NOTHING);
    expect(world.memory.sockets).toHaveLength(1);
  });

  it('ten mounts and unmounts leave nothing behind', async () => {
    const world = createWorld();
    for (let turn = 1; turn <= 10; turn++) {
      const app = mountInStrictMode(world);
      await pass();
      expect(app.seen.signin!.ready).toBe(true);
      expect(world.memory.sockets).toHaveLength(turn);
      expect(world.requests).toHaveLength(turn);
      app.unmount();
      await pass();
      expect(countLeftovers(world)).toEqual(NOTHING);
    }
  });

  it('all hooks together subscribe and authorize each channel once, and leave nothing behind', async () => {
    const world = createWorld();
    const app = render(
      <StrictMode>
        <PusherProvider {...world.props} autoSignin>
          <EveryHook />
        </PusherProvider>
      </StrictMode>,
    );
    await passAndRender();
    expect([...app.container.querySelectorAll('aside p')].map(({ textContent }) => textContent)).toEqual([
      'subscribed',
      'ada, 1, ada',
      'ready, 0',
      'connected, socket',
    ]);
    expect(world.memory.sockets).toHaveLength(1);
    // One request for the user, and one for the presence channel.
    expect(world.requests).toHaveLength(2);
    // The channels: the public one, the presence one and the user's own.
    expect(world.sent().sort()).toEqual(['pusher:signin', ...Array<string>(3).fill('pusher:subscribe')]);
    world.server.sendToUser('ada', 'note', 'one');
    world.server.trigger('news', 'headline', 'Pigs fly');
    await passAndRender();
    expect(app.container.querySelector('#channel')!.textContent).toBe(
      'subscribed, Pigs fly, headline: Pigs fly',
    );
    expect(app.container.querySelector('#users')!.textContent).toBe('ready, 1');
    expect(app.container.querySelector('ul')!.textContent).toBe('one');
    app.unmount();
    await pass();
    expect(countLeftovers(world)).toEqual(NOTHING);
  });
});
