import type { Signin } from 'react-pusher-user';
import { createWalk, type Walk } from './createWalk';
import { NOTHING } from '../support/leftovers';
import { INVARIANTS, INVARIANTS_OF_HOOKS, leftovers } from './invariants';
import { PASS, SAME_TICK, STEPS } from './steps';
import { pass, turn } from './time';

/** The sum of the limits: pusher-js's longest wait for a connection, four requests, their retries, Pusher's reply. */
const SUM_OF_LIMITS = 60_000 + 4 * 10_000 + 3 * 2000 + 10_000;

/**
 * Plays a walk, and checks the invariants after every step.
 *
 * @throws Error when an invariant is violated
 */
export async function playWalk(script: readonly string[]): Promise<void> {
  const walk = createWalk();
  try {
    for (const [index, name] of script.entries()) {
      const before = walk.app.seen?.signin;
      // An `await` would end the tick, so synchronous steps must not be awaited.
      const result = STEPS[name]!(walk);
      if (result instanceof Promise) await result;
      if (script[index + 1] === SAME_TICK || name === SAME_TICK) continue;
      await turn();
      if (PASS[name] && !script.includes('pusher.signin()')) expectSameFailure(walk, before);
      check(walk, `after step ${index + 1}, ${name}`);
    }
    await expectRecovery(walk);
  } finally {
    walk.end();
  }
}

/** A time limit must not replace the error of an earlier failure, because the failure ends the attempt and its timers. */
function expectSameFailure({ app, addViolation }: Walk, before: Signin | undefined): void {
  const after = app.seen?.signin;
  if (before?.status !== 'error' || after?.status !== 'error' || before.error === after.error) return;
  if (after.error.code.endsWith('-timeout')) addViolation('a failed sign-in goes on until its time limit');
}

function check(walk: Walk, moment: string): void {
  const { app, violations } = walk;
  const { seen } = app;
  const violated = Object.keys(INVARIANTS).filter((name) => !INVARIANTS[name]!(walk));
  if (app.isMounted && seen)
    violated.push(
      ...Object.keys(INVARIANTS_OF_HOOKS).filter((name) => !INVARIANTS_OF_HOOKS[name]!(seen, walk)),
    );
  const all = [...violations, ...violated];
  if (all.length === 0) return;
  const { status, phase, attempt, user, ready, error } = seen?.signin ?? {};
  const state = [status, phase, attempt, user?.id, ready && 'ready', error?.code].filter(Boolean).join(' ');
  const { state: connectionState, socketId } = seen?.connection ?? {};
  throw new Error(`${moment}: ${all.join('; ')} (${state}; ${connectionState} ${socketId})`);
}

/** Expects that after healing, a sign-in and an event succeed, and that an unmount leaves nothing behind. */
async function expectRecovery(walk: Walk): Promise<void> {
  const { app, world, addViolation } = walk;
  heal(walk);
  await pass(SUM_OF_LIMITS);
  check(walk, 'after healing');
  if (app.seen?.signin.status === 'pending') addViolation('the sign-in does not settle');
  if (walk.isRefreshing()) addViolation('a refresh does not settle');
  check(walk, 'after healing');

  let user: string | undefined;
  walk.signin()?.then(
    ({ id }) => (user = id),
    (error: unknown) => (user = String(error)),
  );
  await pass(SUM_OF_LIMITS);
  const { ready, user: signedIn } = app.seen!.signin;
  if (!signedIn || user !== signedIn.id || !ready) addViolation(`signin() results in ${user}`);
  check(walk, 'after the last signin()');

  walk.sendTo(user!);
  await turn();
  check(walk, 'after the last event');

  app.unmount();
  await turn();
  check(walk, 'after the last unmount');
  const { length } = world.memory.sockets;
  await pass(120_000);
  if (JSON.stringify(leftovers(walk)) !== JSON.stringify(NOTHING) || world.memory.sockets.length > length)
    addViolation('something happened after the unmount');
  check(walk, 'two minutes after the last unmount');
}

function heal({ app, endpoint, network, world, want }: Walk): void {
  want(null);
  endpoint.set('ok');
  network.set('healthy');
  network.setOnline(true);
  world.server.refuseConnections(null);
  const { userId } = app.options;
  if (userId === null || (userId === undefined && app.hadUserId)) app.set({ userId: 'ada' });
  endpoint.loggedIn = app.options.userId ?? endpoint.loggedIn;
  app.set({ enabled: true, userAuthentication: {} });
  app.mount(false);
}
