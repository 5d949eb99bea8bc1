import type Pusher from 'pusher-js';
import type { ReactNode } from 'react';
import {
  type ConnectionError,
  PusherProvider,
  type PusherProviderProps,
  SignedIn,
  SignedOut,
  type SigninError,
  type User,
} from 'react-pusher-user';
import { expectTypeOf } from 'vitest';

declare const client: Pusher;
declare const isKnown: boolean;
declare const text: string | undefined;
declare const config: { appKey: string; cluster: string; wsHost?: string };
declare const wrapped: Omit<PusherProviderProps, 'appKey' | 'client'>;
declare const PusherClass: typeof Pusher;

expectTypeOf(PusherProvider).returns.toEqualTypeOf<ReactNode>();
expectTypeOf<ConnectionError['cause']>().toEqualTypeOf<unknown>();

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
    <PusherProvider appKey="key" cluster="eu" loadPusher={() => import('pusher-js/react-native')} />
    <PusherProvider appKey="key" cluster="eu" loadPusher={() => import('pusher-js/worker')} />
    <PusherProvider appKey="key" cluster="eu" loadPusher={() => Promise.resolve(PusherClass)} />
    <PusherProvider appKey="key" cluster="eu" loadPusher={() => Promise.resolve({ Pusher: PusherClass })} />
    <PusherProvider appKey="key" cluster="eu" loadPusher={() => Promise.resolve({ default: PusherClass })} />
    <PusherProvider
      appKey="key"
      cluster="eu"
      loadPusher={() => Promise.resolve({ default: { default: PusherClass } })}
    />
    <PusherProvider
      appKey="key"
      cluster="eu"
      loadPusher={() => Promise.resolve({ default: { Pusher: PusherClass } })}
    />
    <PusherProvider {...config} autoSignin />
    <PusherProvider appKey="key" cluster="eu" {...wrapped} />
    <PusherProvider appKey="key" cluster="eu" wsHost={text} />
    <PusherProvider
      appKey="key"
      cluster="eu"
      wssPort={443}
      wsPath="/ws"
      httpHost="localhost"
      httpPort={80}
      httpsPort={443}
      httpPath="/pusher"
      disabledTransports={['sockjs', 'xhr_polling']}
      activityTimeout={60_000}
      pongTimeout={5_000}
      unavailableTimeout={5_000}
      timelineParams={{ region: 'eu' }}
    />
    {/* From the environment. */}
    <PusherProvider appKey={text} cluster={text} wsHost={text} forceTLS={!text} />
    {/* Not known yet. */}
    <PusherProvider enabled={isKnown} appKey={text} cluster="eu" />
    <PusherProvider enabled={isKnown} appKey={text} cluster={text} wsHost={text} />
    <PusherProvider enabled={isKnown} appKey={text ?? ''} wsHost="localhost" />
    <PusherProvider enabled={isKnown} client={isKnown ? client : undefined} />
    <PusherProvider enabled={false} />
    <PusherProvider enabled={false} appKey={text} />
    <PusherProvider enabled={false} client={client} />
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
    {/* @ts-expect-error -- nothing */}
    <PusherProvider />
    {/* @ts-expect-error -- a key that may be undefined */}
    <PusherProvider appKey={text} cluster="eu" />
    {/* @ts-expect-error -- a key that may be undefined, for a host */}
    <PusherProvider appKey={text} wsHost="localhost" />
    {/* @ts-expect-error -- neither a cluster nor a host */}
    <PusherProvider appKey="key" />
    {/* @ts-expect-error -- a cluster that may be undefined */}
    <PusherProvider appKey="key" cluster={text} />
    {/* @ts-expect-error -- a key and a host that may be undefined, without a cluster */}
    <PusherProvider appKey={text} wsHost={text} />
    {/* @ts-expect-error -- a client that may be undefined */}
    <PusherProvider client={isKnown ? client : undefined} />
    {/* @ts-expect-error -- neither a key nor a client once it is enabled */}
    <PusherProvider enabled={isKnown} />
    {/* @ts-expect-error -- neither a cluster nor a host once it is enabled */}
    <PusherProvider enabled={isKnown} appKey="key" />
    {/* @ts-expect-error -- no class of pusher-js */}
    <PusherProvider appKey="key" cluster="eu" loadPusher={() => Promise.resolve({ default: {} })} />
    {/* @ts-expect-error -- a key and a client at once */}
    <PusherProvider appKey="key" cluster="eu" client={client} />
    {/* @ts-expect-error -- no such transport */}
    <PusherProvider appKey="key" cluster="eu" userAuthentication={{ transport: 'fetch' }} />
    {/* @ts-expect-error -- an option that pusher-js does not have */}
    <PusherProvider appKey="key" clusters="eu" />
  </>
);
