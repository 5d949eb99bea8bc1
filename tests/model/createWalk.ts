import { type Signin, SigninError, type User } from 'react-pusher-user';
import { vi } from 'vitest';
import { buildWorld } from '../support/world';
import { createApp } from './createApp';
import { createEndpoint } from './createEndpoint';
import { createNetwork } from './createNetwork';
import { createRandom } from './createRandom';
import { trackSignins } from './trackSignins';

/** An event that the server sent to a user; as data of the event, too. */
export interface Note {
  to: string;
  number: number;
}

/** One walk's app, with the endpoint, the network and the server around it, and what was seen of them. */
export function createWalk() {
  vi.useFakeTimers({ now: new Date('2030-01-01T00:00:00.000Z') });
  const random = vi.spyOn(Math, 'random').mockImplementation(createRandom());
  const world = buildWorld();
  /** What must never happen, as it happened. */
  const complaints: string[] = [];
  const complain = (complaint: string) => void complaints.push(complaint);
  const stopListening = hearComplaints(complain);
  const endpoint = createEndpoint(world, complain);
  const network = createNetwork(world);
  const calls: { isSettled: boolean }[] = [];
  const received: Note[] = [];
  /** The state of the sign-in, and when it was first seen. */
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
      // The server sent it.
      const note = data as Note;
      app.catchUp();
      const { userId } = app.options;
      if (received.some(({ number }) => number === note.number)) complain('an event came twice');
      received.push(note);
      if (!app.isMounted) complain('an event reached an app that has unmounted');
      if (note.to !== state?.user?.id)
        complain(`an event to ${note.to} reached ${state?.user?.id ?? 'nobody'}`);
      if (userId !== undefined && note.to !== userId)
        complain(`an event to ${note.to} reached ${userId ?? 'nobody'}`);
    },
  );

  return {
    app,
    complain,
    complaints,
    endpoint,
    network,
    received,
    world,
    unanswered: trackSignins(world),
    /** How long the sign-in has been as it is. */
    age: () => Date.now() - since,
    /** Whether the app wants its user signed in; `null` where that takes more to tell. */
    get isWanted() {
      return app.isMounted && app.options.enabled !== false ? isWanted : null;
    },
    want(next: boolean | null) {
      isWanted = next;
    },
    /** How many calls of `signin()` have not settled. */
    waiting: () => calls.filter(({ isSettled }) => !isSettled).length,
    signin(): Promise<User> | undefined {
      isWanted = app.isMounted || null;
      const call = { isSettled: false };
      const promise = app.seen?.signin.signin();
      if (!promise) return undefined;
      calls.push(call);
      promise.then(
        () => (call.isSettled = true),
        (error: unknown) => {
          call.isSettled = true;
          if (!(error instanceof SigninError)) complain(`signin() rejected with ${String(error)}`);
        },
      );
      return promise;
    },
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
    /** How many events have not come that must have: sent while ready to receive them, which has not changed since. */
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

/** What nobody handles, or what is said on the console. */
function hearComplaints(complain: (complaint: string) => void): () => void {
  const spies = [vi.spyOn(console, 'error'), vi.spyOn(console, 'warn')];
  for (const spy of spies) spy.mockImplementation((...said) => complain(`on the console: ${said.join(' ')}`));
  const onRejection = (error: unknown) => complain(`an unhandled rejection: ${String(error)}`);
  process.on('unhandledRejection', onRejection);
  vi.stubGlobal('reportError', (error: unknown) => complain(`an uncaught error: ${String(error)}`));
  return () => {
    process.off('unhandledRejection', onRejection);
    for (const spy of spies) spy.mockRestore();
  };
}
