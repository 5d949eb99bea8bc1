import type Pusher from 'pusher-js';
import { PusherProvider, SignedIn, SignedOut, type SigninError, type User } from 'react-pusher-user';
import { expectTypeOf } from 'vitest';

declare const client: Pusher;

export const accepted = (
  <>
    <PusherProvider appKey="key" cluster="eu" />
    <PusherProvider
      appKey="key"
      wsHost="localhost"
      wsPort={6001}
      forceTLS={false}
      enabledTransports={['ws']}
    />
    <PusherProvider client={client} autoSignin userId={null} />
    <PusherProvider appKey="key" cluster="eu" loadPusher={() => import('pusher-js')} />
    <PusherProvider appKey="key" cluster="eu" loadPusher={() => import('pusher-js/with-encryption')} />
    <PusherProvider
      appKey="key"
      cluster="eu"
      userAuthentication={{
        params: { tenant: 7 },
        paramsProvider: null,
        headersProvider: async ({ attempt, error, signal }) => {
          expectTypeOf(attempt).toEqualTypeOf<number>();
          expectTypeOf(error).toEqualTypeOf<SigninError | null>();
          expectTypeOf(signal).toEqualTypeOf<AbortSignal>();
          return Promise.resolve({ Authorization: 'Bearer …' });
        },
        customHandler: ({ socketId }, callback) => {
          callback(null, { auth: socketId, user_data: '{}' });
        },
      }}
    />
    <PusherProvider
      appKey="key"
      cluster="eu"
      userAuthentication={{
        customHandler: async ({ socketId }) => Promise.resolve({ auth: socketId, user_data: '' }),
      }}
    />
    <PusherProvider
      appKey="key"
      cluster="eu"
      userAuthentication={{ customHandler: () => Promise.reject(new Error('Not logged in')) }}
    />
    <SignedIn>
      {(user) => {
        expectTypeOf(user).toEqualTypeOf<User>();
        return user.id;
      }}
    </SignedIn>
    <SignedOut>{(error) => error?.code}</SignedOut>
  </>
);

export const refused = (
  <>
    {/* @ts-expect-error -- neither a key nor a client */}
    <PusherProvider cluster="eu" />
    {/* @ts-expect-error -- a key and a client at once */}
    <PusherProvider appKey="key" cluster="eu" client={client} />
    {/* @ts-expect-error -- no such transport */}
    <PusherProvider appKey="key" cluster="eu" userAuthentication={{ transport: 'fetch' }} />
    {/* @ts-expect-error -- an option that pusher-js does not have */}
    <PusherProvider appKey="key" clusters="eu" />
  </>
);
