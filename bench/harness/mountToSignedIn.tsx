import Pusher from 'pusher-js';
import {
  PusherProvider,
  SignedIn,
  SignedOut,
  useSignin,
  type UserAuthenticationOptions,
} from 'react-pusher-user';
import { useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import type { Loopback } from './startLoopback';

/** pusher-js has been loaded before, for both sides. */
const loadPusher = () => Promise.resolve({ default: Pusher });

/** How long an app takes from its mount to the effect of what it shows to those who are signed in, in milliseconds. */
export async function mountToSignedIn(loopback: Loopback, authentication: UserAuthenticationOptions) {
  const { appKey, options, endpoint, untilQuiet } = loopback;
  const root = createRoot(document.createElement('div'));
  const start = performance.now();
  const time = await new Promise<number>((resolve, reject) => {
    function Inbox() {
      useEffect(() => {
        resolve(performance.now() - start);
      }, []);
      return null;
    }
    function Failure() {
      const { error } = useSignin();
      useEffect(() => {
        if (error) reject(error);
      }, [error]);
      return null;
    }
    root.render(
      <PusherProvider
        appKey={appKey}
        {...options}
        loadPusher={loadPusher}
        userAuthentication={{ endpoint, ...authentication }}
        autoSignin
      >
        <SignedIn>
          <Inbox />
        </SignedIn>
        <SignedOut>
          <Failure />
        </SignedOut>
      </PusherProvider>,
    );
  });
  root.unmount();
  await untilQuiet();
  return time;
}
