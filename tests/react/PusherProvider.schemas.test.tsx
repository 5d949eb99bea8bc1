import { type } from 'arktype';
import { type InvalidEvent, type PusherProviderProps, useUserEvent } from 'react-pusher-user';
import * as v from 'valibot';
import { describe, expect, it, test, vi } from 'vitest';
import * as z from 'zod';
import { mountSignin } from '../support/mountSignin';
import { fakeTime, pass } from '../support/time';
import { createWorld } from '../support/world';

fakeTime();

const libraries: [library: string, user: object, event: object][] = [
  ['zod', z.object({ id: z.string(), name: z.string() }), z.object({ total: z.number() })],
  ['valibot', v.object({ id: v.string(), name: v.string() }), v.object({ total: v.number() })],
  ['arktype', type({ id: 'string', name: 'string' }), type({ total: 'number' })],
];

const start = async (schemas: object) => {
  const world = createWorld();
  const handler = vi.fn();
  const onInvalidEvent = vi.fn<(invalid: InvalidEvent) => void>();
  const Orders = () => {
    useUserEvent('order', handler);
    return null;
  };
  // `Register` does not contain the types of these schemas.
  const props = { ...world.props, schemas, onInvalidEvent, autoSignin: true } as PusherProviderProps;
  const app = mountSignin(props, <Orders />);
  await pass();
  return {
    world,
    app,
    handler,
    onInvalidEvent,
    async send(data: unknown) {
      world.server.sendToUser('ada', 'order', data);
      await pass();
    },
  };
};

describe.each(libraries)('a schema of %s', (_, user, order) => {
  it('passes a valid event to the handlers', async () => {
    const { handler, onInvalidEvent, send } = await start({ userEvents: { order } });
    await send({ total: 7 });
    expect(handler.mock.calls).toEqual([[{ total: 7 }]]);
    expect(onInvalidEvent).not.toHaveBeenCalled();
  });

  it('passes an invalid event to `onInvalidEvent` only, with its issues', async () => {
    const { handler, onInvalidEvent, send } = await start({ userEvents: { order } });
    await send({ total: 'seven' });
    expect(handler).not.toHaveBeenCalled();
    expect(onInvalidEvent).toHaveBeenCalledTimes(1);
    const { issues, ...invalid } = onInvalidEvent.mock.lastCall![0];
    expect(invalid).toEqual({ event: 'order', channel: null, data: { total: 'seven' } });
    expect(issues).toHaveLength(1);
    expect(issues[0]!.path).toHaveLength(1);
  });

  it('accepts a valid user', async () => {
    const { app } = await start({ user });
    expect(app.latest().user).toMatchObject({ id: 'ada', name: 'ADA' });
  });

  it('sends no sign-in for an invalid user', async () => {
    const { world, app } = await start({ user });
    app.signout();
    await pass(2000);
    const before = world.sent().length;
    world.answerWith((body) =>
      Response.json(world.sdk.authenticateUser(body.get('socket_id') ?? '', { id: 'ada' })),
    );
    void app.signin();
    await pass();
    expect(app.latest()).toMatchObject({ status: 'error', error: { code: 'invalid-reply' } });
    expect(world.sent().slice(before)).not.toContain('pusher:signin');
  });
});

const standard = (validate: (value: unknown) => unknown) => ({
  '~standard': { version: 1, vendor: 'own', validate },
});

test('a handler gets the output of the schema', async () => {
  const { handler, send } = await start({ userEvents: { order: z.object({ total: z.coerce.number() }) } });
  await send({ total: '7' });
  expect(handler.mock.calls).toEqual([[{ total: 7 }]]);
});

test('an event without a schema is not validated', async () => {
  const { handler, send } = await start({ userEvents: { other: z.string() } });
  await send({ total: 'seven' });
  expect(handler.mock.calls).toEqual([[{ total: 'seven' }]]);
});

test('a user with a bigint, which JSON cannot contain, stays the same object across a reconnect', async () => {
  const user = z.object({ id: z.string() }).transform(({ id }) => ({ id, level: 7n }));
  const { world, app } = await start({ user });
  const before = app.latest().user;
  expect(before).toEqual({ id: 'ada', level: 7n });
  world.server.connections[0]!.drop();
  await pass(2000);
  expect(app.latest()).toMatchObject({ status: 'signed-in', ready: true });
  expect(app.latest().user).toBe(before);
});

test('an async schema rejects every event', async () => {
  const order = standard((value) => Promise.resolve({ value }));
  const { handler, onInvalidEvent, send } = await start({ userEvents: { order } });
  await send({ total: 7 });
  expect(handler).not.toHaveBeenCalled();
  expect(onInvalidEvent.mock.calls).toMatchObject([[{ event: 'order', issues: [{ message: /async/ }] }]]);
});

test('a schema that throws rejects every event, and its exception is reported', async () => {
  const report = vi.fn();
  const order = standard(() => {
    throw new Error('mine');
  });
  const { app, handler, onInvalidEvent, send } = await start({ userEvents: { order } });
  vi.stubGlobal('reportError', report);
  await send({ total: 7 });
  expect(handler).not.toHaveBeenCalled();
  expect(onInvalidEvent).toHaveBeenCalledTimes(1);
  expect(report).toHaveBeenCalledTimes(1);
  expect(app.latest().status).toBe('signed-in');
});

test('a result with both a value and issues rejects the event', async () => {
  const order = standard((value) => ({ value, issues: [{ message: 'no' }] }));
  const { handler, onInvalidEvent, send } = await start({ userEvents: { order } });
  await send({ total: 7 });
  expect(handler).not.toHaveBeenCalled();
  expect(onInvalidEvent.mock.calls).toMatchObject([[{ issues: [{ message: 'no' }] }]]);
});
