import type { Signin } from 'react-pusher-user';
import { createWalk, type Walk } from './createWalk';
import { NOTHING } from '../support/leftovers';
import { INVARIANTS, INVARIANTS_OF_HOOKS, leftovers } from './invariants';
import { AT_ONCE, PASS, STEPS } from './steps';
import { pass, turn } from './time';

/** The sum of the limits: pusher-js's longest wait for a connection, four requests, their retries, Pusher's reply. */
const ENOUGH = 60_000 + 4 * 10_000 + 3 * 2000 + 10_000;

/**
 * Walks, and looks after every step at what must hold.
 *
 * @throws Error at what does not
 */
export async function playWalk(script: readonly string[]): Promise<void> {
  const walk = createWalk();
  try {
    for (const [index, name] of script.entries()) {
      const before = walk.app.seen?.signin;
      // Not even a microtask between two steps that are made at once.
      const end = STEPS[name]!(walk);
      if (end instanceof Promise) await end;
      if (script[index + 1] === AT_ONCE || name === AT_ONCE) continue;
      await turn();
      if (PASS[name] && !script.includes('pusher.signin()')) expectSameFailure(walk, before);
      check(walk, `after step ${index + 1}, ${name}`);
    }
    await expectRecovery(walk);
  } finally {
    walk.end();
  }
}

/** While time passes and nobody asks, a failure does not give way to a time limit's: what it ended has ended. */
function expectSameFailure({ app, complain }: Walk, before: Signin | undefined): void {
  const after = app.seen?.signin;
  if (before?.status !== 'error' || after?.status !== 'error' || before.error === after.error) return;
  if (after.error.code.endsWith('-timeout')) complain('what failed goes on until its time limit');
}

function check(walk: Walk, moment: string): void {
  const { app, complaints } = walk;
  const { seen } = app;
  const broken = Object.keys(INVARIANTS).filter((name) => !INVARIANTS[name]!(walk));
  if (app.isMounted && seen)
    broken.push(
      ...Object.keys(INVARIANTS_OF_HOOKS).filter((name) => !INVARIANTS_OF_HOOKS[name]!(seen, walk)),
    );
  const wrongs = [...complaints, ...broken];
  if (wrongs.length === 0) return;
  const { status, phase, attempt, user, ready, error } = seen?.signin ?? {};
  const state = [status, phase, attempt, user?.id, ready && 'ready', error?.code].filter(Boolean).join(' ');
  const { state: connectionState, socketId } = seen?.connection ?? {};
  throw new Error(`${moment}: ${wrongs.join('; ')} (${state}; ${connectionState} ${socketId})`);
}

/** When all is well again, all goes well again, and then nothing is left. */
async function expectRecovery(walk: Walk): Promise<void> {
  const { app, world, complain } = walk;
  heal(walk);
  await pass(ENOUGH);
  check(walk, 'when all is well again');
  if (app.seen?.signin.status === 'pending') complain('the sign-in does not settle');
  check(walk, 'when all is well again');

  let user: string | undefined;
  walk.signin()?.then(
    ({ id }) => (user = id),
    (error: unknown) => (user = String(error)),
  );
  await pass(ENOUGH);
  const { ready, user: signedIn } = app.seen!.signin;
  if (!signedIn || user !== signedIn.id || !ready) complain(`signin() leads to ${user}`);
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
    complain('something came after the unmount');
  check(walk, 'two minutes after the last unmount');
}

function heal({ app, endpoint, network, world, want }: Walk): void {
  want(null);
  endpoint.set('ok');
  network.set('healthy');
  network.setOnline(true);
  world.server.refuseConnections(null);
  const { userId } = app.options;
  if (userId === null) app.set({ userId: 'ada' });
  if (userId !== undefined) endpoint.loggedIn = app.options.userId!;
  app.set({ enabled: true, userAuthentication: {} });
  app.mount(false);
}
