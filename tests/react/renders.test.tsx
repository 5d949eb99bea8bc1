import {
  type Connection,
  SignedIn,
  SignedOut,
  SigningIn,
  useConnection,
  usePusher,
  useSignin,
  useUser,
} from 'react-pusher-user';
import { describe, expect, it } from 'vitest';
import { mountSignin, type SigninApp } from '../support/mountSignin';
import { fakeTime, pass } from '../support/time';
import { createWorld, type World } from '../support/world';

fakeTime();

/** Signs in, drops the connection, signs in again and signs out. Calls `mark` after each step. */
async function runSteps(world: World, app: SigninApp, mark: (step: string) => void) {
  await pass();
  mark('mount');
  void app.signin();
  await pass();
  mark('sign in');
  world.server.sendToUser('ada', 'note', 1);
  world.server.trigger('news', 'headline', 1);
  await pass(60_000);
  mark('events, and a minute');
  world.server.connections[0]!.drop();
  await pass();
  mark('drop');
  await pass(2000);
  mark('sign in again');
  app.signout();
  await pass();
  mark('sign out');
}

describe('a consumer of useSignin', () => {
  it('renders once for each visible change', async () => {
    const world = createWorld();
    const app = mountSignin(world.props);
    const steps: Record<string, string[]> = {};
    await runSteps(world, app, (step) => {
      steps[step] = app.path().slice(Object.values(steps).flat().length);
    });
    expect(steps).toEqual({
      mount: ['idle'],
      'sign in': ['pending authenticating 1', 'pending verifying 1', 'signed-in', 'signed-in ready'],
      'events, and a minute': [],
      drop: ['pending connecting'],
      'sign in again': ['pending authenticating 1', 'pending verifying 1', 'signed-in', 'signed-in ready'],
      'sign out': ['idle'],
    });
  });

  it('keeps the last user and is never signed out while a dropped connection signs in again', async () => {
    const world = createWorld();
    const app = mountSignin({ ...world.props, autoSignin: true });
    await pass();
    const before = app.renders.length;
    world.server.connections[0]!.drop();
    await pass(2000);
    const since = app.renders.slice(before);
    expect(since.map(({ status }) => status)).toEqual([
      'pending',
      'pending',
      'pending',
      'signed-in',
      'signed-in',
    ]);
    expect(new Set(since.map(({ user }) => user?.id))).toEqual(new Set(['ada']));
  });
});

describe('through the same steps', () => {
  const describeConnection = ({ state, socketId }: Connection) => (socketId ? `${state} with an id` : state);
  const consumers: [name: string, use: () => unknown, renders: unknown[]][] = [
    ['useUser', () => useUser()?.id, [undefined, 'ada', undefined]],
    ['usePusher', () => usePusher() !== null, [false, true]],
    [
      'useSignin with a selector',
      () => useSignin(({ status }) => status === 'pending'),
      [false, true, false, true, false],
    ],
    [
      'useConnection',
      () => describeConnection(useConnection()),
      [
        'initialized',
        'connecting',
        'connected with an id',
        'connecting',
        'connected with an id',
        'connecting',
        'connected with an id',
      ],
    ],
  ];

  it.each(consumers)('%s renders only when its value changes', async (_, use, renders) => {
    const world = createWorld();
    const seen: unknown[] = [];
    function Use() {
      seen.push(use());
      return null;
    }
    const app = mountSignin(world.props, <Use />);
    await runSteps(world, app, () => {});
    expect(seen).toEqual(renders);
  });

  it('<SignedIn>, <SigningIn> and <SignedOut> render their children only when the status changes', async () => {
    const world = createWorld();
    const log: string[] = [];
    function Log({ children }: { children: string }) {
      log.push(children);
      return null;
    }
    const app = mountSignin(
      world.props,
      <>
        <SignedIn>{(user) => log.push(`in: ${user.id}`)}</SignedIn>
        <SigningIn>
          <Log>pending</Log>
        </SigningIn>
        <SignedOut>{(error) => log.push(`out: ${error?.code}`)}</SignedOut>
      </>,
    );
    await runSteps(world, app, () => {});
    expect(log).toEqual(['out: undefined', 'pending', 'in: ada', 'pending', 'in: ada', 'out: undefined']);
  });
});
