import type { ReactNode } from 'react';
import {
  type ChannelError,
  PusherProvider,
  SignedIn,
  SigninError,
  type User,
  type UserAuthenticationOptions,
  type SocketSharing,
  createPusherHooks,
  useChannel,
  useChannelEvent,
  useLatestUserEvent,
  usePresence,
  useSignin,
  useUserEvent,
} from 'react-pusher-user';
import {
  type Gap,
  invalidateQueries,
  type QueryInvalidator,
  revalidate,
  type SwrMutate,
  useGap,
} from 'react-pusher-user/gap';
import { loadSharing } from 'react-pusher-user/tabs';

export type Shared = ReturnType<typeof loadSharing> extends Promise<SocketSharing> ? true : never;

const userAuthentication: UserAuthenticationOptions = {
  endpoint: '/pusher/user-auth',
  headersProvider: async ({ attempt }) => ({ Attempt: String(attempt) }),
};

export function App({ userId, children }: { userId: string | null; children?: ReactNode }) {
  return (
    <PusherProvider
      appKey="key"
      cluster="eu"
      userId={userId}
      userAuthentication={userAuthentication}
      autoSignin
    >
      <SignedIn>{({ user_info: { name } }) => <p>{name}</p>}</SignedIn>
      <Inbox />
      {children}
    </PusherProvider>
  );
}

function Inbox() {
  const { status, user, ready, error, signin } = useSignin();
  const latest = useLatestUserEvent('message');
  const { members } = usePresence('presence-room');
  const { error: refused } = useChannel('presence-room');
  useUserEvent('message', ({ text }) => void text.trim());
  useChannelEvent('presence-room', ['said'], ({ text }, { event }) => void (text + event));
  // @ts-expect-error -- no such event is registered
  useUserEvent('massage', () => undefined);
  // @ts-expect-error -- a user has no such field: the types are not `any`
  void user?.email;
  return (
    <button onClick={() => void signIn(signin)}>
      {[
        status,
        user?.user_info.name,
        ready,
        error?.code,
        latest?.text,
        members[0]?.info.name,
        codeOf(refused),
      ].join()}
    </button>
  );
}

async function signIn(signin: () => Promise<User>): Promise<User | null> {
  try {
    return await signin();
  } catch (error) {
    if (error instanceof SigninError && error.retryable) return null;
    throw error;
  }
}

const codeOf = (error: ChannelError | null | undefined) => error?.code;

const others = createPusherHooks<{ userEvents: { ping: number } }>();

export const useOtherPing = (onPing: (count: number) => void) => others.useUserEvent('ping', onPing);

export function useMissedEvents(queryClient: QueryInvalidator, mutate: SwrMutate, onGap: (gap: Gap) => void) {
  useGap(invalidateQueries(queryClient, (channel) => [['orders', channel]]));
  useGap(revalidate(mutate, (channel) => [`/orders/${channel}`]));
  useGap(onGap);
}
