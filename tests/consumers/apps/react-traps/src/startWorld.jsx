import Pusher from 'pusher-js';
import { Activity, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { PusherProvider, useSignin } from 'react-pusher-user';
import { createPusherServer, inMemorySockets } from 'react-pusher-user/testing';
import { onTestFinished } from 'vitest';
import { Label } from './Label.js';
import { received } from './received.js';

const realSetImmediate = setImmediate;

/** Lets the time pass, then React render, without `act`, as in an app. */
export async function pass(milliseconds = 10) {
  await vi.advanceTimersByTimeAsync(milliseconds);
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => realSetImmediate(resolve));
}

/**
 * Starts an app in which `subject`, the same element in every render, is the child of an `<Activity>`. `reference` is always visible.
 * The app ends with the test.
 */
export function startWorld(subject, reference) {
  const app = { id: 'app', key: 'key', secret: 'secret', subscriptionCount: true };
  const server = createPusherServer({ apps: [app] });
  const memory = inMemorySockets(server, Pusher);
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  let userId = 'ada';
  let state = { mode: 'visible', label: 'first' };
  let signin;

  const userAuthentication = {
    customHandler: async ({ socketId }) =>
      server.authenticateUser(socketId, { id: userId, name: userId.toUpperCase(), watchlist: ['bob'] }),
  };
  const channelAuthorization = {
    customHandler: async ({ socketId, channelName }) =>
      server.authorizeChannel(socketId, channelName, { user_id: userId, user_info: { name: userId } }),
  };
  function Control() {
    const value = useSignin();
    useEffect(() => {
      signin = value;
    });
    return null;
  }
  const show = (next) => {
    state = { ...state, ...next };
    root.render(
      <PusherProvider
        appKey="key"
        cluster="eu"
        loadPusher={memory.loadPusher}
        userAuthentication={userAuthentication}
        channelAuthorization={channelAuthorization}
      >
        <Control />
        {reference}
        <Label.Provider value={state.label}>
          <Activity mode={state.mode}>{subject}</Activity>
        </Label.Provider>
      </PusherProvider>,
    );
  };

  show();
  onTestFinished(async () => {
    root.unmount();
    await pass();
    memory.restore();
    server.close();
    document.body.replaceChildren();
    received.length = 0;
    vi.useRealTimers();
  });
  return {
    server,
    show,
    async signIn(id) {
      userId = id;
      const signedIn = signin.signin();
      await pass();
      await signedIn;
    },
    signOut: () => signin.signout(),
    /** What the handlers have received since the last call. */
    received: () => received.splice(0).sort(),
  };
}
