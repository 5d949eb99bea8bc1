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

/** Four requests of 10 s, three delays of 30 s at most, and 10 s for Pusher. */
const SUM_OF_LIMITS = 140_000;

/** Longer than pusher-js waits for anything, such as a handshake, before it tries again. */
const PATIENCE = 60_000;

/** Runs a table of faults on each version of pusher-js. Each row is a test of every promise that the package makes. */
export function runFaults(table: string, faults: Fault[]): void {
  onEachVersion(table, (Pusher, version) => {
    it.each(faults.filter(({ since = version }) => since <= version))('$fault', async (fault) => {
      const scene = createScene({ Pusher });
      const props = typeof fault.props === 'function' ? fault.props(scene) : (fault.props ?? {});
      const good: Partial<PusherProviderProps> = { ...scene.props, autoSignin: true };
      fault.arrange?.(scene);
      const heard: unknown[] = [];
      const read: unknown[] = [];
      const onHeadline = (data: unknown) => void read.push(data);
      const others = [
        <Listener key={1} handler={(data) => void heard.push(data)} />,
        <News key={2} onHeadline={onHeadline} />,
        <Fragment key={3}>{fault.children}</Fragment>,
      ];
      const app = mountSignin({ ...good, ...props } as PusherProviderProps, others);
      const stage: Stage = { ...scene, app, heard };
      await pass();
      await fault.strike?.(stage);
      await pass(SUM_OF_LIMITS);

      expectShown(stage, fault);
      expectReports(stage, fault);
      stage.healWorld();
      fault.heal?.(stage);
      app.rerender(
        Object.fromEntries(Object.keys(props).map((name) => [name, good[name as keyof typeof good]])),
      );
      await expectRecovered(stage);
      heard.length = read.length = 0;
      await expectEvents(stage, read);
      await expectNothingLeft(stage);
      expectReports(stage, fault);
    });
  });
}

/** It has settled, and tells the truth: with a typed error that names a remedy and no secret. */
function expectShown(stage: Stage, { shows, error, check }: Fault) {
  const { app } = stage;
  expect(app.path().at(-1)).toBe(shows);
  const { error: failure } = app.latest();
  if (failure && !app.latest().phase) expectFailure(app, failure.code, error);
  check?.(stage);
}

function expectReports({ reports }: Stage, { reports: expected = [] }: Fault) {
  expect(reports.map(String)).toEqual(expected.map((pattern) => expect.stringMatching(pattern) as string));
}

/** The next `signin()` works. */
async function expectRecovered({ app, server, memory }: Stage) {
  const promise = app.signin();
  await pass(PATIENCE);
  await expect(promise).resolves.toMatchObject({ id: 'ada' });
  expect(app.path().at(-1)).toBe('signed-in ready');
  expect(server.connections.map(({ userId }) => userId)).toEqual(['ada']);
  expect(memory.openSockets).toHaveLength(1);
}

/** The other hooks go on, and so do the channels of pusher-js itself: each event arrives once. */
async function expectEvents({ server, heard }: Stage, read: unknown[]) {
  server.sendToUser('ada', 'note', 'for Ada');
  server.trigger('news', 'headline', 'for all');
  await pass();
  expect(heard).toEqual(['for Ada']);
  expect(read).toEqual(['for all']);
}
