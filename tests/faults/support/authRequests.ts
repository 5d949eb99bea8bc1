import {
  type ChannelError,
  type PusherProviderProps,
  type SigninError,
  useChannel,
  useSignin,
} from 'react-pusher-user';
import { mountHook } from '../../support/mountHook';
import type { World } from '../../support/world';

/** What a handler is asked to sign. */
export interface Asked {
  socketId: string;
  channelName?: string;
}

/** An app that makes an auth request of one kind. */
export interface RequestingApp {
  /** `succeeded`: signed in, or subscribed. */
  status(): 'idle' | 'pending' | 'succeeded' | 'error';
  error(): SigninError | ChannelError | null;
  rerender(props: Partial<PusherProviderProps>): void;
  unmount(): void;
}

type MountRequest = (world: World, options: object, props?: Partial<PusherProviderProps>) => RequestingApp;

const mountSigninRequest: MountRequest = (world, options, props) => {
  const app = mountHook(
    // The options are those that both kinds have.
    { ...world.props, autoSignin: true, userAuthentication: options, ...props } as PusherProviderProps,
    () => useSignin(),
  );
  return {
    ...app,
    status() {
      const { status } = app.latest();
      return status === 'signed-in' ? 'succeeded' : status;
    },
    error: () => app.latest().error,
  };
};

const mountChannelRequest: MountRequest = (world, options, props) => {
  const app = mountHook(
    { ...world.props, channelAuthorization: options, ...props } as PusherProviderProps,
    () => useChannel('private-orders'),
  );
  return {
    ...app,
    status() {
      const { status } = app.latest();
      return status === 'subscribed' ? 'succeeded' : status;
    },
    error: () => app.latest().error,
  };
};

/** Both kinds of auth requests: each mounts an app whose requests have these options. */
export const AUTH_REQUESTS: [kind: string, mount: MountRequest][] = [
  ['a sign-in', mountSigninRequest],
  ['a channel', mountChannelRequest],
];

/** The correct answer to a request of either kind. */
export const signAny = ({ sign, authorize }: World, { socketId, channelName }: Asked) =>
  channelName === undefined ? sign(socketId) : authorize(socketId, channelName);
