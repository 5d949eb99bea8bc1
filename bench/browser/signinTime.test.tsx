import Pusher, { type Options } from 'pusher-js';
import { PusherProvider, useSignin } from 'react-pusher-user';
import { type ReactNode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, test } from 'vitest';
import type { PusherFixture } from '../../tests/integration/support/PusherFixture';
import { lineTo, servers } from '../../tests/integration/support/servers';
import { LIMITS } from '../harness/LIMITS';

const ROUNDS = 150;
const WARM_UP_ROUNDS = 30;

interface AppProps {
  onSignedIn: () => void;
}

const [server] = servers.filter(({ dialect }) => dialect === 'pusher') as [PusherFixture];
const userAuthentication = { endpoint: `${server.backendUrl}/pusher/user-auth` };
const loadPusher = () => Promise.resolve({ default: Pusher });

function OurApp(props: AppProps) {
  return (
    <PusherProvider
      {...lineTo(server)}
      appKey={server.appKey}
      loadPusher={loadPusher}
      userAuthentication={userAuthentication}
      autoSignin
    >
      <SigninProbe {...props} />
    </PusherProvider>
  );
}

function SigninProbe({ onSignedIn }: AppProps) {
  const isSignedIn = useSignin(({ status }) => status === 'signed-in');
  useEffect(() => {
    if (isSignedIn) onSignedIn();
  }, [isSignedIn, onSignedIn]);
  return null;
}

function BareApp({ onSignedIn }: AppProps) {
  const [isSignedIn, setIsSignedIn] = useState(false);
  useEffect(() => {
    // The types of pusher-js require all options, also those with a default.
    const options = { ...lineTo(server), cluster: '', userAuthentication } as Partial<Options> as Options;
    const client = new Pusher(server.appKey, options);
    client.bind('pusher:signin_success', () => {
      setIsSignedIn(true);
    });
    client.signin();
    return () => {
      client.disconnect();
    };
  }, []);
  useEffect(() => {
    if (isSignedIn) onSignedIn();
  }, [isSignedIn, onSignedIn]);
  return null;
}

/** The time from an app's mount to the effect that reports the sign-in, in milliseconds. */
async function measureSignin(renderApp: (onSignedIn: () => void) => ReactNode): Promise<number> {
  const root = createRoot(document.createElement('div'));
  const start = performance.now();
  const time = await new Promise<number>((resolve) => {
    const app = renderApp(() => {
      resolve(performance.now() - start);
    });
    root.render(app);
  });
  root.unmount();
  return time;
}

const median = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN;

test(
  `sign-in takes at most ${LIMITS.time} times as long as with bare pusher-js`,
  {
    timeout: 120_000,
  },
  async () => {
    Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
    const ourTimes: number[] = [];
    const bareTimes: number[] = [];
    const measureOurs = async () => {
      ourTimes.push(await measureSignin((onSignedIn) => <OurApp onSignedIn={onSignedIn} />));
    };
    const measureBare = async () => {
      bareTimes.push(await measureSignin((onSignedIn) => <BareApp onSignedIn={onSignedIn} />));
    };
    for (let round = 0; round < ROUNDS; round++) {
      // Neither side always runs right after the other one.
      const [first, second] = round % 2 ? [measureOurs, measureBare] : [measureBare, measureOurs];
      await first();
      await second();
    }
    const ours = median(ourTimes.slice(WARM_UP_ROUNDS));
    const bare = median(bareTimes.slice(WARM_UP_ROUNDS));
    const ratio = ours / bare;
    console.log(
      `ours ${ours.toFixed(2)} ms, bare pusher-js ${bare.toFixed(2)} ms, ratio ${ratio.toFixed(2)}`,
    );
    expect(ratio).toBeLessThanOrEqual(LIMITS.time);
  },
);
