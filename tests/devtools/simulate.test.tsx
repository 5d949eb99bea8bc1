import type PusherJs from 'pusher-js';
import { type Inspector, useInspector } from 'react-pusher-user';
import { beforeEach, describe, expect, it } from 'vitest';
import { createSimulator } from '../../src/devtools/simulate/createSimulator';
import { SIMULATIONS, type SimulationName } from '../../src/devtools/simulate/SIMULATIONS';
import { loadBuild, type Version, VERSIONS } from '../core/pusher/loadBuild';
import { mountSignin } from '../support/mountSignin';
import { fakeTime, passAndRender, withoutAct } from '../support/time';
import { createWorld } from '../support/world';

fakeTime();
beforeEach(withoutAct);

async function signIn(version: Version = '8.6') {
  const world = createWorld({ Pusher: loadBuild(version, 'web') as typeof PusherJs });
  let inspector!: Inspector;
  function Probe() {
    inspector = useInspector();
    return null;
  }
  const app = mountSignin(
    { ...world.props, autoSignin: true, userAuthentication: { retry: false } },
    <Probe />,
  );
  await passAndRender();
  expect(app.latest().status).toBe('signed-in');
  return { world, app, inspector, simulator: createSimulator(inspector) };
}

const versions = Object.keys(VERSIONS) as Version[];

describe.each(versions)('with pusher-js %s', (version) => {
  it('after a dropped socket, another one opens by itself', async () => {
    const { app, inspector, simulator } = await signIn(version);
    const { socketId } = inspector.connection.getValue();
    simulator.drop();
    await passAndRender();
    expect(inspector.connection.getValue().state).toBe('connecting');
    await passAndRender(2000);
    expect(app.latest().ready).toBe(true);
    expect(inspector.connection.getValue().socketId).not.toBe(socketId);
  });

  it('offline, no socket opens, and undoing it connects at once', async () => {
    const { world, app, inspector, simulator } = await signIn(version);
    simulator.start('offline');
    await passAndRender(30_000);
    expect(inspector.connection.getValue().state).toBe('unavailable');
    expect(world.server.connections).toEqual([]);
    simulator.undoAll();
    await passAndRender(100);
    expect(app.latest().ready).toBe(true);
  });

  it('a frozen socket passes nothing, and lets held frames go when it is undone', async () => {
    const { world, inspector, simulator } = await signIn(version);
    const received: unknown[] = [];
    const client = inspector.client.getValue()!;
    client.subscribe('news').bind('headline', (data: unknown) => received.push(data));
    await passAndRender();
    simulator.start('freeze');
    world.server.trigger('news', 'headline', 1);
    world.server.trigger('news', 'headline', 2);
    client.send_event('client-late', {}, 'news');
    await passAndRender();
    expect(received).toEqual([]);
    expect(world.sent()).not.toContain('client-late');
    simulator.undo('freeze');
    await passAndRender();
    expect(received).toEqual([1, 2]);
    expect(world.sent()).toContain('client-late');
  });
});

it.each([
  ['expire', 'denied', 401],
  ['fail', 'http-error', 500],
  ['unreachable', 'unreachable', undefined],
] as const)('%s: the sign-in fails with %s, and works again once undone', async (name, code, status) => {
  const { world, app, simulator } = await signIn();
  const requests = world.requests.length;
  simulator.start(name);
  if (name !== 'expire') simulator.drop();
  await passAndRender(3000);
  expect(app.latest().error).toMatchObject({ code, ...(status && { status }) });
  expect(world.requests).toHaveLength(requests);
  simulator.undoAll();
  const signedIn = app.signin();
  await passAndRender(3000);
  await signedIn;
  expect(app.latest().error).toBeNull();
});

it('delay: an auth request waits for 3 seconds', async () => {
  const { world, app, simulator } = await signIn();
  const requests = world.requests.length;
  simulator.start('delay');
  simulator.drop();
  await passAndRender(3500);
  expect(world.requests).toHaveLength(requests);
  expect(app.latest().phase).toBe('authenticating');
  await passAndRender(1000);
  expect(app.latest().ready).toBe(true);
});

it('undoAll() undoes everything that was started', async () => {
  const { app, inspector, simulator } = await signIn();
  for (const name of Object.keys(SIMULATIONS) as SimulationName[]) simulator.start(name);
  await passAndRender(20_000);
  simulator.undoAll();
  expect(simulator.active.getValue().size).toBe(0);
  void app.signin().catch(() => undefined);
  await passAndRender(2000);
  expect(app.latest().ready).toBe(true);
  expect(Object.hasOwn(inspector.client.getValue()!.connection, 'startConnecting')).toBe(false);
});
