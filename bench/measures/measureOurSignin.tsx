import Pusher from 'pusher-js';
import {
  PusherProvider,
  SignedIn,
  SignedOut,
  useSignin,
  type UserAuthenticationOptions,
} from 'react-pusher-user';
import { useEffect } from 'react';
import type { LocalServers } from '../harness/startLocalServers';
import { measureFirstEffect } from './measureFirstEffect';

// Both sides start with pusher-js loaded.
const loadPusher = () => Promise.resolve({ default: Pusher });

/** The time from the mount of an app of ours to the first effect inside `SignedIn`, in milliseconds. */
export function measureOurSignin(servers: LocalServers, authentication: UserAuthenticationOptions) {
  const { appKey, options, authEndpoint } = servers;
  return measureFirstEffect(servers, (Target, fail) => {
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
        userAuthentication={{ endpoint: authEndpoint, ...authentication }}
        autoSignin
      >
        <SignedIn>
          <Target />
        </SignedIn>
        <SignedOut>
          <Failure />
        </SignedOut>
      </PusherProvider>
    );
  });
}
