import { act, render } from '@testing-library/react';
import { useState } from 'react';
import { type InvalidEvent, PusherProvider, useChannel, useMember, usePresence } from 'react-pusher-user';
import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { mountHook } from '../support/mountHook';
import { idsOf, ROOM, roomOf } from '../support/room';
import { fakeTime, pass } from '../support/time';
import { createWorld } from '../support/world';

fakeTime();

describe('me', () => {
  it('is the member that the auth endpoint names', async () => {
    const world = createWorld();
    roomOf(world).fill({ bob: { name: 'BOB' }, ada: { name: 'ADA' } });
    const app = mountHook(world.props, () => usePresence(ROOM));
    await pass();
    expect(app.latest().me).toEqual({ id: 'ada', info: { name: 'ADA' } });
    expect(app.latest().me).toBe(app.latest().members[1]);
  });

  it('is the signed-in user when the endpoint sends no channel_data', async () => {
    const world = createWorld();
    world.answerWith((body) => {
      const [socketId, channel] = [body.get('socket_id')!, body.get('channel_name')];
      return Response.json(
        channel === null ? world.sign(socketId) : world.server.authorizeChannel(socketId, channel),
      );
    });
    const app = mountHook({ ...world.props, autoSignin: true }, () => usePresence(ROOM));
    await pass();
    expect(app.latest()).toMatchObject({ status: 'subscribed', me: { id: 'ada' }, count: 1 });
  });

  it('can have a number as id, which becomes a string', async () => {
    const world = createWorld();
    const room = roomOf(world);
    // An app's server may pass a numeric id of its database, although the SDK's types require a string.
    const user_id = 7 as unknown as string;
    world.answerWith((body) =>
      Response.json(
        world.sdk.authorizeChannel(body.get('socket_id')!, ROOM, { user_id, user_info: { name: 'Seven' } }),
      ),
    );
    const app = mountHook(world.props, () => [usePresence(ROOM), useMember(ROOM, '8')] as const);
    await pass();
    expect(app.latest()[0].me).toEqual({ id: '7', info: { name: 'Seven' } });
    room.join(8);
    await pass();
    expect(idsOf(app.latest()[0])).toEqual(['7', '8']);
    expect(app.latest()[1]).toEqual({ id: '8', info: { name: '8' } });
    room.leave(8);
    await pass();
    expect(idsOf(app.latest()[0])).toEqual(['7']);
  });
});

describe('a schema for members', () => {
  const start = (onInvalidEvent: (invalid: InvalidEvent) => void) => {
    const world = createWorld();
    const room = roomOf(world);
    const member = z.object({ name: z.string().transform((name) => `Dr ${name}`) });
    const props = { ...world.props, schemas: { channels: { 'presence-*': { member } } }, onInvalidEvent };
    return { world, room, props };
  };

  it('sets the info of every member to its output', async () => {
    const onInvalidEvent = vi.fn<(invalid: InvalidEvent) => void>();
    const { world, room, props } = start(onInvalidEvent);
    const app = mountHook(props, () => usePresence(ROOM));
    await pass();
    room.join('bob');
    await pass();
    const [ada, bob] = app.latest().members;
    expect([ada, bob]).toEqual([
      { id: 'ada', info: { name: 'Dr ADA' } },
      { id: 'bob', info: { name: 'Dr BOB' } },
    ]);
    expect(app.latest().me).toBe(ada);
    world.server.connections[0]!.drop();
    await pass(2000);
    expect(app.latest().members[0]).toBe(ada);
    expect(onInvalidEvent).not.toHaveBeenCalled();
  });

  it('excludes the members that it rejects, and calls onInvalidEvent once for each', async () => {
    const onInvalidEvent = vi.fn<(invalid: InvalidEvent) => void>();
    const { room, props } = start(onInvalidEvent);
    const stop = room.fill({ ada: { name: 'ADA' }, eve: { name: 7 }, joe: { name: 'JOE' } });
    const app = mountHook(props, () => usePresence(ROOM));
    await pass();
    stop();
    expect(idsOf(app.latest())).toEqual(['ada', 'joe']);
    expect(app.latest().count).toBe(2);
    room.join('bob', 'Bob');
    await pass();
    expect(idsOf(app.latest())).toEqual(['ada', 'joe']);
    const renders = app.renders.length;
    room.leave('eve');
    await pass();
    expect(app.renders).toHaveLength(renders);
    expect(onInvalidEvent.mock.calls.map(([{ event, channel, data }]) => [event, channel, data])).toEqual([
      ['pusher:member_added', ROOM, { name: 7 }],
      ['pusher:member_added', ROOM, 'Bob'],
    ]);
    expect(onInvalidEvent.mock.calls[0]![0].issues[0]).toMatchObject({ path: ['name'] });
  });

  it('excludes a member that was valid before, immediately and after a reconnect', async () => {
    const { world, room, props } = start(vi.fn());
    const stop = room.fill({ ada: { name: 'ADA' }, bob: { name: 'BOB' }, eve: { name: 'EVE' } });
    const app = mountHook(props, () => usePresence(ROOM));
    await pass();
    stop();
    room.join('bob', 'Bob');
    await pass();
    expect(idsOf(app.latest())).toEqual(['ada', 'eve']);
    room.fill({ ada: { name: 'ADA' }, bob: { name: 'BOB' }, eve: { name: 7 } });
    world.server.connections[0]!.drop();
    await pass(2000);
    expect(idsOf(app.latest())).toEqual(['ada', 'bob']);
  });

  it('excludes no other member when onInvalidEvent throws', async () => {
    const report = vi.fn<(invalid: InvalidEvent) => void>();
    const { room, props } = start(() => {
      throw new Error('from onInvalidEvent');
    });
    vi.stubGlobal('reportError', report);
    room.fill({ eve: null, ada: { name: 'ADA' } });
    const app = mountHook(props, () => usePresence(ROOM));
    await pass();
    expect(idsOf(app.latest())).toEqual(['ada']);
    expect(report.mock.calls).toEqual([[new Error('from onInvalidEvent')]]);
  });

  it('lets onInvalidEvent set state, even when a mount finds an invalid member', async () => {
    const world = createWorld();
    roomOf(world).fill({ eve: null, ada: { name: 'ADA' } });
    const schemas = { channels: { [ROOM]: { member: z.object({ name: z.string() }) } } };
    let show!: (isShown: boolean) => void;
    function Late() {
      return <p>{usePresence(ROOM).count}</p>;
    }
    function Subscriber() {
      const [isShown, setShown] = useState(false);
      show = setShown;
      useChannel(ROOM);
      return isShown && <Late />;
    }
    function App() {
      const [invalid, setInvalid] = useState(0);
      return (
        <PusherProvider
          {...world.props}
          schemas={schemas}
          onInvalidEvent={() => {
            setInvalid((count) => count + 1);
          }}
        >
          <Subscriber />
          {invalid} invalid
        </PusherProvider>
      );
    }
    const app = render(<App />);
    await pass();
    expect(app.container.textContent).toBe('0 invalid');
    act(() => {
      show(true);
    });
    await pass();
    expect(app.container.innerHTML).toBe('<p>1</p>1 invalid');
  });
});

describe('a name of another kind of channel, from JavaScript', () => {
  it.each([
    ['news', 'subscribed'],
    ['private-room', 'subscribed'],
    ['presence room', 'error'],
  ])('%s has no members, and causes no exception', async (name, state) => {
    const world = createWorld();
    const app = mountHook(world.props, () => [
      usePresence(name as 'presence-'),
      useMember(name as 'presence-', 'ada'),
    ]);
    await pass();
    expect(app.latest()).toEqual([{ status: state, members: [], me: null, count: 0 }, null]);
  });
});
