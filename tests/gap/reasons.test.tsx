import { act } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { refuseSecondSignin } from '../support/refuseSecondSignin';
import { fakeTime, pass } from '../support/time';
import { createWorld } from '../support/world';
import { mountGap } from './support/mountGap';

fakeTime();

/** The clock goes on while no timer runs: the device sleeps. */
const sleepFor = (milliseconds: number) => vi.setSystemTime(Date.now() + milliseconds);

async function start() {
  const world = createWorld();
  const app = mountGap(world.props, ['a']);
  await pass(20_000);
  return { ...app, world };
}

describe('the reason of a gap', () => {
  it('is `sleep` if the socket is lost while no timer runs', async () => {
    const { world, gaps } = await start();
    world.server.trigger('a', 'note', 1);
    const from = Date.now();
    await pass(1);
    sleepFor(600_000);
    world.server.connections[0]!.drop();
    await pass(5000);
    expect(gaps).toMatchObject([{ reason: 'sleep', from, channels: ['a'] }]);
  });

  it('is `sleep` if the loss is noticed only later', async () => {
    const { world, gaps } = await start();
    const stop = world.server.intercept(() => 'drop');
    sleepFor(600_000);
    await pass(150_000);
    stop();
    await pass(60_000);
    expect(gaps).toMatchObject([{ reason: 'sleep' }]);
  });

  it('is `drop` if the socket has survived the sleep, and is lost later', async () => {
    const { world, gaps } = await start();
    sleepFor(600_000);
    await pass(20_000);
    expect(gaps).toEqual([]);
    world.server.trigger('a', 'note', 1);
    const from = Date.now();
    await pass(1000);
    world.server.connections[0]!.drop();
    await pass(5000);
    expect(gaps).toMatchObject([{ reason: 'drop', from }]);
  });

  it('is `drop` for a page in the background, whose timers run once a minute', async () => {
    const { world, gaps } = await start();
    for (let minute = 0; minute < 3; minute++) {
      sleepFor(60_000);
      await pass(5000);
    }
    world.server.connections[0]!.drop();
    await pass(5000);
    expect(gaps).toMatchObject([{ reason: 'drop' }]);
  });

  it('is `freeze` if the page was frozen', async () => {
    const { world, gaps } = await start();
    document.dispatchEvent(new Event('freeze'));
    sleepFor(600_000);
    document.dispatchEvent(new Event('resume'));
    await pass(1000);
    world.server.connections[0]!.drop();
    await pass(5000);
    expect(gaps).toMatchObject([{ reason: 'freeze' }]);
    expect(gaps[0]!.duration).toBeGreaterThan(600_000);
    world.server.connections[0]!.drop();
    await pass(10_000);
    expect(gaps.map(({ reason }) => reason)).toEqual(['freeze', 'drop']);
  });

  it('is `takeover` if another tab takes over the shared connection', async () => {
    const { world, gaps } = await start();
    world.server.connections[0]!.close(4290);
    await pass(5000);
    expect(gaps).toMatchObject([{ reason: 'takeover' }]);
    world.server.connections[0]!.close(4200, 'Please reconnect');
    await pass(5000);
    expect(gaps.slice(1)).toMatchObject([{ reason: 'drop' }]);
  });

  it('is none for a refresh(), which moves to a new socket and loses nothing', async () => {
    const world = createWorld();
    refuseSecondSignin(world.server);
    const { gaps, latest } = mountGap({ ...world.props, autoSignin: true }, ['a']);
    await pass(5000);
    const { socketId } = latest().connection;
    const refreshed = latest().signin.refresh();
    await vi.dynamicImportSettled();
    await pass(5000);
    await refreshed;
    expect(latest().connection.socketId).not.toBe(socketId);
    expect(gaps).toEqual([]);
    world.server.connections.at(-1)!.drop();
    await pass(5000);
    expect(gaps).toMatchObject([{ reason: 'drop', channels: ['#server-to-user-ada', 'a'] }]);
  });

  it('is `drop` if the server ends the connection, and the app connects again', async () => {
    const { world, latest, gaps } = await start();
    world.server.connections[0]!.close(4009, 'Connection not authorized');
    await pass(5000);
    expect(gaps).toEqual([]);
    act(() => latest().connection.connect());
    await pass(5000);
    expect(gaps).toMatchObject([{ reason: 'drop' }]);
  });

  it('is `disconnect` for `enabled={false}` and for another option of the connection', async () => {
    const { rerender, gaps } = await start();
    rerender({ enabled: false });
    await pass(30_000);
    rerender({ enabled: true });
    await pass(5000);
    rerender({ cluster: 'us2' });
    await pass(5000);
    expect(gaps.map(({ reason }) => reason)).toEqual(['disconnect', 'disconnect']);
  });
});

describe('the beginning of a gap', () => {
  it('is the last frame, if the line was dead long before pusher-js notices', async () => {
    const { world, gaps } = await start();
    world.server.trigger('a', 'note', 1);
    const from = Date.now();
    await pass(1000);
    const stop = world.server.intercept(() => 'drop');
    await pass(160_000);
    stop();
    await pass(20_000);
    expect(gaps).toMatchObject([{ reason: 'drop', from }]);
    expect(gaps[0]!.duration).toBeGreaterThan(150_000);
  });

  it('lies before a standstill, if frames that arrived during it are read after it', async () => {
    const { world, gaps } = await start();
    world.server.trigger('a', 'note', 1);
    const from = Date.now();
    await pass(1);
    sleepFor(30_000);
    // It has waited in the buffer of the browser, and the line is dead since.
    world.server.trigger('a', 'note', 2);
    await pass(10);
    world.server.connections[0]!.drop();
    await pass(5000);
    expect(gaps).toMatchObject([{ from }]);
  });

  it('is never before the end of the last gap', async () => {
    const { world, gaps } = await start();
    sleepFor(600_000);
    world.server.connections[0]!.drop();
    await pass(2000);
    world.server.connections[0]!.drop();
    await pass(5000);
    expect(gaps).toHaveLength(2);
    expect(gaps[1]!.from).toBeGreaterThanOrEqual(gaps[0]!.to);
  });

  it('is not later than its end if the clock is set back', async () => {
    const { world, gaps } = await start();
    sleepFor(-3_600_000);
    await pass(10_000);
    world.server.connections[0]!.drop();
    await pass(5000);
    expect(gaps).toHaveLength(1);
    expect(gaps[0]!.duration).toBeGreaterThanOrEqual(0);
    expect(gaps[0]!.to).toBeLessThanOrEqual(Date.now());
  });
});
