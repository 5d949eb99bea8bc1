import { expect, it } from 'vitest';
import type { OpenSocket } from '../../../src/devtools/pusher/openSocket';
import { tapSocket } from '../../../src/devtools/pusher/tapSocket';
import { FrameLog } from '../../../src/devtools/recorder/FrameLog';
import { startApp } from './startApp';

const COUNT = 10_000;
const TEXT = JSON.stringify({
  event: 'headline',
  channel: 'news',
  data: JSON.stringify({ number: 1234, text: 'Pigs fly over the city, says the mayor' }),
});

/** A socket that passes frames on to nobody: what it takes is the cost of what stands before it. */
function createSocket() {
  let passed = 0;
  const open: OpenSocket = {
    socket: { id: '1.1', send: () => true },
    transport: { name: 'ws', state: 'open', emit: () => passed++, close: () => true },
  };
  return { open, passed: () => passed };
}

function timeOf({ transport }: OpenSocket): number {
  const message = { data: TEXT };
  const begin = performance.now();
  for (let count = 0; count < COUNT; count++) transport.emit('message', message);
  return performance.now() - begin;
}

const medianOf = (times: number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!;

/**
 * The events of this app take 3 µs each: there is no network, and no socket of the browser. To record one takes about 0.08 µs, of which a
 * third is `Date.now()`.
 */
const LIMIT = 5;

it('10,000 recorded frames cost less than 5 % of the time that their events take without a network', async () => {
  const { send } = await startApp(null);
  await send(COUNT);
  const own: number[] = [];
  const bare: number[] = [];
  const recorded: number[] = [];
  for (let round = 0; round < 9; round++) {
    own.push(await send(COUNT));
    bare.push(timeOf(createSocket().open));
    const { open, passed } = createSocket();
    const log = new FrameLog();
    const stop = tapSocket(open, (direction, text) => log.add(direction, '1.1', text));
    recorded.push(timeOf(open));
    stop();
    expect(passed()).toBe(COUNT);
  }
  const cost = medianOf(recorded) - medianOf(bare);
  const share = (100 * cost) / medianOf(own);
  console.log(
    `${COUNT} events: ${medianOf(own).toFixed(1)} ms; recording: ${cost.toFixed(2)} ms, ${share.toFixed(2)} %`,
  );
  expect(share).toBeLessThan(LIMIT);
});
