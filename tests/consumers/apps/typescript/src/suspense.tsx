import { Suspense } from 'react';
import {
  BrowserSuspense,
  createSuspenseHooks,
  SignedIn,
  type SuspenseError,
  type SuspenseHooks,
  useChannel,
  useUser,
} from 'react-pusher-user/suspense';

function Greeting() {
  const { id }: { id: string } = useUser();
  const { status } = useChannel('presence-room');
  const isFailed: 'subscribed' | 'pending' | 'idle' = status;
  return <p>{id + isFailed}</p>;
}

export const page = (
  <Suspense fallback="Signing in">
    <SignedIn fallback={(error) => <p>{error?.code}</p>}>
      <Greeting />
    </SignedIn>
    <BrowserSuspense fallback={<p>Loading</p>}>
      <Greeting />
    </BrowserSuspense>
  </Suspense>
);

export const hooks: SuspenseHooks<{ user: { id: string; age: number } }> = createSuspenseHooks<{
  user: { id: string; age: number };
}>();

export const codeOf = (error: SuspenseError): 'not-signed-in' | 'provider-not-mounted' => error.code;

// @ts-expect-error -- there is no such code: the types are not `any`
export const wrong = (error: SuspenseError): boolean => error.code === 'unknown';
