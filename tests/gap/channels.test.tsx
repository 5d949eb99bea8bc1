import { act } from '@testing-library/react';
import { PusherProvider, useChannelEvent } from 'react-pusher-user';
import { type Gap, useGap } from 'react-pusher-user/gap';
import { describe, expect, it } from 'vitest';
import { mountHook } from '../support/mountHook';
import { fakeTime, pass } from '../support/time';
import { createWorldWithClients } from '../support/clients';
import { createWorld } from '../support/world';
import { mountGap } from './support/mountGap';

fakeTime();

const deny = () => new Response('', { status: 403 });

describe('the channels of a gap', () => {
  it('a channel that a component starts to use meanwhile is not listed', async () => {
    const world = createWorld();
    const app = mountGap(world.props, ['a']);
    await pass();
    world.server.connections[0]!.drop();
    await pass(100);
    app.show(['a', 'b']);
    await pass(10_000);
    expect(app.channel('b').status).toBe('subscribed');
    expect(app.gaps).toMatchObject([{ channels: ['a'] }]);
  });

  it('a channel that no component uses any more is not waited for, and not listed', async () => {
    const world = createWorld();
    const app = mountGap(world.props, ['a', 'b']);
    await pass(5000);
    const stop = world.server.intercept(({ event }) =>
      event === 'pusher_internal:subscription_succeeded' ? 'drop' : undefined,
    );
    world.server.connections[0]!.drop();
    await pass(500);
    app.show(['a']);
    await pass(5000);
    stop();
    act(() => app.channel('a').retry());
    world.server.connections[0]!.drop();
    await pass(5000);
    expect(app.gaps).toMatchObject([{ channels: ['a'] }]);
  });

  it('nothing is told if no channel of the gap is in use any more', async () => {
    const world = createWorld();
    const app = mountGap(world.props, ['a']);
    await pass(5000);
    const stop = world.delay('pusher:connection_established', 3000);
    world.server.connections[0]!.drop();
    await pass(500);
    app.show(['b']);
    await pass(10_000);
    stop();
    expect(app.channel('b').status).toBe('subscribed');
    expect(app.gaps).toEqual([]);
  });

  it('a channel that was left before the drop is not listed', async () => {
    const world = createWorld();
    const app = mountGap(world.props, ['a', 'b']);
    await pass(5000);
    app.show(['a']);
    await pass(5000);
    world.server.connections[0]!.drop();
    await pass(5000);
    expect(app.gaps).toMatchObject([{ channels: ['a'] }]);
  });

  it('a channel that is refused then is listed, and once more when it is subscribed by retry()', async () => {
    const world = createWorld();
    const app = mountGap(world.props, ['a', 'private-b']);
    await pass(5000);
    world.answerWith(deny);
    world.server.connections[0]!.drop();
    await pass(5000);
    expect(app.channel('private-b').status).toBe('error');
    expect(app.gaps).toMatchObject([{ channels: ['a', 'private-b'], reason: 'drop' }]);

    await pass(60_000);
    world.answerWith(null);
    act(() => app.channel('private-b').retry());
    await pass(1000);
    expect(app.gaps).toHaveLength(2);
    expect(app.gaps[1]).toMatchObject({
      channels: ['private-b'],
      reason: 'resubscribe',
      from: app.gaps[0]!.to,
    });
    expect(app.gaps[1]!.duration).toBeGreaterThanOrEqual(60_000);
    await pass(60_000);
    expect(app.gaps).toHaveLength(2);
  });

  it('a channel that was refused from the start has missed nothing', async () => {
    const world = createWorld();
    world.answerWith(deny);
    const app = mountGap(world.props, ['private-b']);
    await pass(5000);
    world.answerWith(null);
    act(() => app.channel('private-b').retry());
    await pass(5000);
    expect(app.channel('private-b').status).toBe('subscribed');
    expect(app.gaps).toEqual([]);
  });

  it('a sign-in that is denied then is listed as the channel of the user, and once more when it succeeds', async () => {
    const world = createWorld();
    const app = mountGap({ ...world.props, autoSignin: true }, ['a']);
    await pass(5000);
    world.answerWith(deny);
    world.server.connections[0]!.drop();
    await pass(5000);
    expect(app.gaps).toMatchObject([{ channels: ['#server-to-user-ada', 'a'] }]);
    world.answerWith(null);
    act(() => void app.latest().signin.signin());
    await pass(5000);
    expect(app.gaps.slice(1)).toMatchObject([{ channels: ['#server-to-user-ada'], reason: 'resubscribe' }]);
  });

  it('a channel that another provider of the same client has subscribed is listed', async () => {
    const world = createWorldWithClients();
    const client = world.buildClient();
    const gaps: Gap[] = [];
    let isUsed = false;
    const Other = () => {
      useChannelEvent('a', 'note', () => {});
      return null;
    };
    const app = mountHook(
      { client },
      () => {
        useGap((gap) => gaps.push(gap));
        useChannelEvent(isUsed ? 'a' : undefined, 'note', () => {});
      },
      <PusherProvider client={client}>
        <Other />
      </PusherProvider>,
    );
    await pass(1000);
    isUsed = true;
    app.rerender();
    await pass(1000);
    world.server.connections[0]!.drop();
    await pass(5000);
    expect(gaps).toMatchObject([{ channels: ['a'] }]);
    app.unmount();
    client.disconnect();
  });
});
