import { PusherProvider, useSignin, type UserAuthenticationOptions } from 'react-pusher-user';
import { useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import type { Loopback } from './startLoopback';

/** How long an app takes from its mount to the effect that sees `signed-in`, in milliseconds. */
export async function mountToSignedIn(loopback: Loopback, authentication: UserAuthenticationOptions) {
  const { appKey, options, endpoint, untilQuiet } = loopback;
  const root = createRoot(document.createElement('div'));
  const start = performance.now();
  const time = await new Promise<number>((resolve, reject) => {
    function Probe() {
      const { status, error } = useSignin();
      useEffect(() => {
        if (status === 'signed-in') resolve(performance.now() - start);
        if (error) reject(error);
      }, [status, error]);
      return null;
    }
    root.render(
      <PusherProvider
        appKey={appKey}
        {...options}
        userAuthentication={{ endpoint, ...authentication }}
        autoSignin
      >
        <Probe />
      </PusherProvider>,
    );
  });
  root.unmount();
  await untilQuiet();
  return time;
}
