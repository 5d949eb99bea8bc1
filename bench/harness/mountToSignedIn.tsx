import Pusher from 'pusher-js';
import {
  PusherProvider,
  SignedIn,
  SignedOut,
  useSignin,
  type UserAuthenticationOptions,
} from 'react-pusher-user';
import { useEffect } from 'react';
import { mountUntilShown } from './mountUntilShown';
import type { Loopback } from './startLoopback';

/** pusher-js has been loaded before, for both sides. */
const loadPusher = () => Promise.resolve({ default: Pusher });

/** How long an app takes from its mount to the effect of what it shows to those who are signed in, in milliseconds. */
export function mountToSignedIn(loopback: Loopback, authentication: UserAuthenticationOptions) {
  const { appKey, options, endpoint } = loopback;
  return mountUntilShown(loopback, (Inbox, fail) => {
    function Failure() {
      const { error } = useSignin();
      useEffect(() => {
        if (error) fail(error);
      }, [error]);
      return null;
    }
    return (
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
      </PusherProvider>
    );
  });
}
