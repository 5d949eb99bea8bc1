import Pusher, { type Options } from 'pusher-js';
import { PusherProvider, useSignin } from 'react-pusher-user';
import { type ReactNode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, test } from 'vitest';
import type { PusherFixture } from '../../tests/integration/support/PusherFixture';
import { lineTo, servers } from '../../tests/integration/support/servers';

const LIMIT = 1.1;
const ROUNDS = 150;
const WARM_UP = 30;

interface AppProps {
  onSignedIn: () => void;
}

const [server] = servers.filter(({ dialect }) => dialect === 'pusher') as [PusherFixture];
const userAuthentication = { endpoint: `${server.backendUrl}/pusher/user-auth` };
const loadPusher = () => Promise.resolve({ default: Pusher });

function Ours(props: AppProps) {
  return (
    <PusherProvider
      {...lineTo(server)}
      appKey={server.appKey}
      loadPusher={loadPusher}
      userAuthentication={userAuthentication}
      autoSignin
    >
      <Consumer {...props} />
    </PusherProvider>
  );
}

function Consumer({ onSignedIn }: AppProps) {
  const isSignedIn = useSignin(({ status }) => status === 'signed-in');
  useEffect(() => {
    if (isSignedIn) onSignedIn();
  }, [isSignedIn, onSignedIn]);
  return null;
}

function Bare({ onSignedIn }: AppProps) {
  const [isSignedIn, setIsSignedIn] = useState(false);
  useEffect(() => {
    // Its types want all that its defaults give.
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

/** How long an app takes from its mount to the effect after its sign-in, in milliseconds. */
async function measure(render: (onSignedIn: () => void) => ReactNode): Promise<number> {
  const root = createRoot(document.createElement('div'));
  const start = performance.now();
  const time = await new Promise<number>((resolve) => {
    const app = render(() => {
      resolve(performance.now() - start);
    });
    root.render(app);
  });
  root.unmount();
  return time;
}

const median = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN;

test(`from mount to signed-in: at most ${LIMIT} times bare pusher-js`, { timeout: 120_000 }, async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
  const ours: number[] = [];
  const bare: number[] = [];
  const takeOurs = async () => ours.push(await measure((onSignedIn) => <Ours onSignedIn={onSignedIn} />));
  const takeBare = async () => bare.push(await measure((onSignedIn) => <Bare onSignedIn={onSignedIn} />));
  for (let round = 0; round < ROUNDS; round++) {
    const [first, second] = round % 2 ? [takeOurs, takeBare] : [takeBare, takeOurs];
    await first();
    await second();
  }
  const [our, theirs] = [median(ours.slice(WARM_UP)), median(bare.slice(WARM_UP))];
  console.log(`${our.toFixed(2)} ms against ${theirs.toFixed(2)} ms: ${(our / theirs).toFixed(2)}`);
  expect(our / theirs).toBeLessThanOrEqual(LIMIT);
});
