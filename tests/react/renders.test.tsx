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

/** Signs in, loses the line, signs in again, signs out; calls `mark` after each. */
async function live(world: World, app: SigninApp, mark: (step: string) => void) {
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
  it('renders once per visible change', async () => {
    const world = createWorld();
    const app = mountSignin(world.props);
    const steps: Record<string, string[]> = {};
    await live(world, app, (step) => {
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

  it('sees the last user while a dropped line signs in again, and no flash of "signed out"', async () => {
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

describe('in the same life', () => {
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

  it.each(consumers)('%s renders no more than it shows', async (_, use, renders) => {
    const world = createWorld();
    const seen: unknown[] = [];
    function Use() {
      seen.push(use());
      return null;
    }
    const app = mountSignin(world.props, <Use />);
    await live(world, app, () => {});
    expect(seen).toEqual(renders);
  });

  it('<SignedIn>, <SigningIn> and <SignedOut> render their children no more than they show', async () => {
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
    await live(world, app, () => {});
    expect(log).toEqual(['out: undefined', 'pending', 'in: ada', 'pending', 'in: ada', 'out: undefined']);
  });
});
