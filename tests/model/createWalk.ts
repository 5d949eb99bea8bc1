import { type Signin, SigninError, type User } from 'react-pusher-user';
import { vi } from 'vitest';
import { buildWorld } from '../support/world';
import { createApp } from './createApp';
import { createEndpoint } from './createEndpoint';
import { createNetwork } from './createNetwork';
import { createRandom } from './createRandom';
import { trackSignins } from './trackSignins';

/** An event that the server sent to a user. It is also the data of that event. */
export interface Note {
  to: string;
  number: number;
}

/** Creates the app of one walk with its endpoint, network and server, and records what happens. */
export function createWalk() {
  vi.useFakeTimers({ now: new Date('2030-01-01T00:00:00.000Z') });
  const random = vi.spyOn(Math, 'random').mockImplementation(createRandom());
  const world = buildWorld();
  /** What happened and must never happen. */
  const violations: string[] = [];
  const addViolation = (violation: string) => void violations.push(violation);
  const stopListening = collectErrors(addViolation);
  const endpoint = createEndpoint(world, addViolation);
  const network = createNetwork(world);
  const calls: { isSettled: boolean }[] = [];
  const refreshes: { isSettled: boolean }[] = [];
  const received: Note[] = [];
  /** The state of the sign-in; `since` is the time of its first render. */
  let state: Signin | null = null;
  let since = Date.now();
  let isWanted: boolean | null = null;
  const sent: { note: Note; inState: Signin | null }[] = [];

  const app = createApp(
    { ...world.props, loadPusher: world.memory.loadPusher },
    () => {
      if (app.seen?.signin === state) return;
      state = app.seen!.signin;
      since = Date.now();
    },
    (data) => {
      // The server of the walk sends nothing but notes.
      const note = data as Note;
      app.catchUp();
      const { userId } = app.options;
      if (received.some(({ number }) => number === note.number)) addViolation('an event arrived twice');
      received.push(note);
      if (!app.isMounted) addViolation('an event reached an unmounted app');
      if (note.to !== state?.user?.id)
        addViolation(`an event to ${note.to} reached ${state?.user?.id ?? 'nobody'}`);
      if (userId !== undefined && note.to !== userId)
        addViolation(`an event to ${note.to} reached ${userId ?? 'nobody'}`);
    },
  );

  /** Calls a function of the sign-in, and lists the call until its promise has settled. */
  function track(name: 'signin' | 'refresh', list: { isSettled: boolean }[]): Promise<User> | undefined {
    const call = { isSettled: false };
    const promise = app.seen?.signin[name]();
    if (!promise) return undefined;
    list.push(call);
    promise.then(
      () => (call.isSettled = true),
      (error: unknown) => {
        call.isSettled = true;
        if (!(error instanceof SigninError)) addViolation(`${name}() rejected with ${String(error)}`);
      },
    );
    return promise;
  }

  return {
    app,
    addViolation,
    violations,
    endpoint,
    network,
    received,
    world,
    unanswered: trackSignins(world, (user) => {
      const { userId } = app.options;
      if (userId !== undefined && userId !== user)
        addViolation(`auth data of ${user} were sent for ${userId ?? 'nobody'}`);
    }),
    /** How long the state of the sign-in has not changed, in milliseconds. */
    age: () => Date.now() - since,
    /** Whether the app wants its user signed in; `null` if the last steps do not decide this. */
    get isWanted() {
      return app.isMounted && app.options.enabled !== false ? isWanted : null;
    },
    /** Whether the app has called disconnect(), and neither connect() nor signin() since. */
    isDisconnected: false,
    want(next: boolean | null) {
      isWanted = next;
    },
    /** The number of `signin()` calls that have not settled. */
    waiting: () => calls.filter(({ isSettled }) => !isSettled).length,
    signin(): Promise<User> | undefined {
      isWanted = app.isMounted || null;
      this.isDisconnected = false;
      return track('signin', calls);
    },
    refresh(): Promise<User> | undefined {
      app.catchUp();
      // Without a user, it signs in.
      const status = app.seen?.signin.status;
      if (status !== 'pending' && status !== 'signed-in') return this.signin();
      return track('refresh', refreshes);
    },
    /** Whether a refresh is under way. */
    isRefreshing: () => refreshes.some(({ isSettled }) => !isSettled),
    signout() {
      app.seen?.signin.signout();
      isWanted = app.isMounted ? false : null;
    },
    sendTo(to: string) {
      const note = { to, number: sent.length };
      const isDue = network.isHealthy && state?.ready && state.user.id === to;
      sent.push({ note, inState: isDue ? state : null });
      world.server.sendToUser(to, 'note', note);
    },
    /** The number of missing events: each was sent while the state was `ready`, and the state has not changed since. */
    missing: () =>
      sent.filter(
        ({ note, inState }) =>
          app.isMounted &&
          inState &&
          inState === state &&
          !received.some(({ number }) => number === note.number),
      ).length,
    end() {
      app.unmount();
      network.end();
      world.end();
      stopListening();
      random.mockRestore();
      vi.useRealTimers();
    },
  };
}

export type Walk = ReturnType<typeof createWalk>;

/** Records console messages, unhandled rejections and uncaught errors. Returns a function that stops this. */
function collectErrors(addViolation: (violation: string) => void): () => void {
  const spies = [vi.spyOn(console, 'error'), vi.spyOn(console, 'warn')];
  for (const spy of spies)
    spy.mockImplementation((...args) => addViolation(`on the console: ${args.join(' ')}`));
  const onRejection = (error: unknown) => addViolation(`an unhandled rejection: ${String(error)}`);
  process.on('unhandledRejection', onRejection);
  vi.stubGlobal('reportError', (error: unknown) => addViolation(`an uncaught error: ${String(error)}`));
  return () => {
    process.off('unhandledRejection', onRejection);
    for (const spy of spies) spy.mockRestore();
  };
}
