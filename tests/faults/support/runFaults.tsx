import { Fragment } from 'react';
import type { PusherProviderProps } from 'react-pusher-user';
import { expect, it } from 'vitest';
import { expectFailure } from '../../support/expectFailure';
import { Listener } from '../../support/mountListeners';
import { mountSignin } from '../../support/mountSignin';
import { News } from '../../support/News';
import { pass } from '../../support/time';
import { createScene } from './createScene';
import type { Fault, Stage } from './Fault';
import { expectNothingLeft } from './expectNothingLeft';
import { onEachVersion } from './onEachVersion';

/** The sum of all time limits: four requests of 10 s, three delays of at most 30 s, and 10 s for the reply of Pusher. */
const SUM_OF_LIMITS = 140_000;

/** Longer than any wait of pusher-js before it tries again, such as the wait for a handshake. */
const LONGEST_WAIT = 60_000;

/** Runs a table of faults on each version of pusher-js. Each row checks every guarantee of the package. */
export function runFaults(table: string, faults: Fault[]): void {
  onEachVersion(table, (Pusher, version) => {
    it.each(faults.filter(({ since = version }) => since <= version))('$fault', async (fault) => {
      const scene = createScene({ Pusher });
      const props = typeof fault.props === 'function' ? fault.props(scene) : (fault.props ?? {});
      const goodProps: Partial<PusherProviderProps> = { ...scene.props, autoSignin: true };
      fault.arrange?.(scene);
      const received: unknown[] = [];
      const headlines: unknown[] = [];
      const onHeadline = (data: unknown) => void headlines.push(data);
      const others = [
        <Listener key={1} handler={(data) => void received.push(data)} />,
        <News key={2} onHeadline={onHeadline} />,
        <Fragment key={3}>{fault.children}</Fragment>,
      ];
      const app = mountSignin({ ...goodProps, ...props } as PusherProviderProps, others);
      const stage: Stage = { ...scene, app, received };
      await pass();
      await fault.strike?.(stage);
      await pass(SUM_OF_LIMITS);

      expectSettled(stage, fault);
      expectReports(stage, fault);
      stage.healWorld();
      fault.heal?.(stage);
      // Once a `userId` was given, `undefined` means that no user is logged in.
      const healedProps: Partial<PusherProviderProps> = { ...goodProps, userId: 'ada' };
      app.rerender(
        Object.fromEntries(
          Object.keys(props).map((name) => [name, healedProps[name as keyof typeof healedProps]]),
        ),
      );
      await expectRecovered(stage);
      received.length = headlines.length = 0;
      await expectEvents(stage, headlines);
      await expectNothingLeft(stage);
      expectReports(stage, fault);
    });
  });
}

/** Expects the state of the row. An error must be typed, name a remedy and contain no secret. */
function expectSettled(stage: Stage, { shows, error, check }: Fault) {
  const { app } = stage;
  expect(app.path().at(-1)).toBe(shows);
  const { error: failure } = app.latest();
  if (failure && !app.latest().phase) expectFailure(app, failure.code, error);
  check?.(stage);
}

function expectReports({ reports }: Stage, { reports: expected = [] }: Fault) {
  expect(reports.map(String)).toEqual(expected.map((pattern) => expect.stringMatching(pattern) as string));
}

/** Expects that the next `signin()` succeeds. */
async function expectRecovered({ app, server, memory }: Stage) {
  const promise = app.signin();
  await pass(LONGEST_WAIT);
  await expect(promise).resolves.toMatchObject({ id: 'ada' });
  expect(app.path().at(-1)).toBe('signed-in ready');
  expect(server.connections.map(({ userId }) => userId)).toEqual(['ada']);
  expect(memory.openSockets).toHaveLength(1);
}

/** Expects that each event arrives once, in the other hooks and on pusher-js's own channels. */
async function expectEvents({ server, received }: Stage, headlines: unknown[]) {
  server.sendToUser('ada', 'note', 'for Ada');
  server.trigger('news', 'headline', 'for all');
  await pass();
  expect(received).toEqual(['for Ada']);
  expect(headlines).toEqual(['for all']);
}
