import { expect } from 'vitest';
import type { Fault, Stage } from './support/Fault';
import { inEachPhase, settles } from './support/inEachPhase';
import { runFaults } from './support/runFaults';

const isUser =
  (id: string): Fault['check'] =>
  ({ app, online }) => {
    expect(app.latest().user?.id).toBe(id);
    expect(online()).toEqual([id]);
  };
const backToAda = ({ app }: Stage) => app.rerender({ userId: 'ada' });

runFaults('`userId` becomes', [
  ...inEachPhase("another user's", () => ({
    props: { userId: 'ada' },
    strike({ app, logIn }) {
      logIn('bob');
      app.rerender({ userId: 'bob' });
    },
    shows: 'signed-in ready',
    check: isUser('bob'),
    heal: backToAda,
  })),
  ...inEachPhase("another user's, and the endpoint still signs the first user,", () => ({
    props: { userId: 'ada' },
    strike: ({ app }) => app.rerender({ userId: 'bob' }),
    shows: 'error user-mismatch',
    heal: backToAda,
  })),
  ...inEachPhase("another user's and the first's again", () => ({
    props: { userId: 'ada' },
    strike({ app }) {
      app.rerender({ userId: 'bob' });
      app.rerender({ userId: 'ada' });
    },
    shows: 'signed-in ready',
    check: isUser('ada'),
  })),
  ...[null, undefined].flatMap((userId) =>
    inEachPhase(`\`${String(userId)}\``, () => ({
      props: { userId: 'ada' },
      strike: ({ app }) => app.rerender({ userId }),
      shows: 'idle',
      check: ({ online }) => expect(online()).toEqual([null]),
      heal: backToAda,
    })),
  ),
  ...inEachPhase("`null`, and another user's,", () => ({
    props: { userId: 'ada' },
    strike({ app, logIn }) {
      app.rerender({ userId: null });
      logIn('bob');
      app.rerender({ userId: 'bob' });
    },
    shows: 'signed-in ready',
    check: isUser('bob'),
    heal: backToAda,
  })),
]);

const enable = ({ app }: Stage) => app.rerender({ enabled: true });
runFaults('the provider gets', [
  ...inEachPhase('`enabled={false}`', () => ({
    strike: ({ app }) => app.rerender({ enabled: false }),
    shows: 'idle',
    check: ({ memory }) => expect(memory.openSockets).toHaveLength(0),
    heal: enable,
  })),
  ...inEachPhase('`enabled={false}` and `enabled`', () => ({
    strike({ app }) {
      app.rerender({ enabled: false });
      app.rerender({ enabled: true });
    },
    shows: 'signed-in ready',
    check: ({ memory }) => expect(memory.openSockets).toHaveLength(1),
  })),
  ...inEachPhase('`autoSignin={false}` and `autoSignin`, followed by signout(),', () => ({
    strike({ app }) {
      app.rerender({ autoSignin: false });
      app.rerender({ autoSignin: true });
      app.signout();
    },
    shows: 'idle',
  })),
  ...inEachPhase('`autoSignin={false}`, followed by signout() and `autoSignin`,', () => ({
    strike({ app }) {
      app.rerender({ autoSignin: false });
      app.signout();
      app.rerender({ autoSignin: true });
    },
    shows: 'signed-in ready',
  })),
  ...inEachPhase('another `cluster`', (path) => ({
    strike: ({ app }) => app.rerender({ cluster: 'us2' }),
    shows: settles(path),
    check: ({ memory }) => expect(memory.openSockets[0]?.url).toContain('ws-us2'),
    heal: ({ app }) => app.rerender({ cluster: 'eu' }),
  })),
  ...inEachPhase('an unknown `appKey`', (path) => ({
    strike: ({ app }) => app.rerender({ appKey: 'nobody' }),
    shows: path.startsWith('error') ? path : 'error connection-failed',
    heal: ({ app, server }) => app.rerender({ appKey: server.app.key }),
  })),
]);
