import type { AuthInterceptor } from './auth/AuthInterceptor';
import type { ChannelState, UseChannel } from './channel/ChannelState';
import type { Holder } from './channel/Holder';
import type { Connection } from './connection/Connection';
import type { ReadableStore } from './lib/createStore';
import type { ConnectionEvent } from './pusher/ConnectionEvent';
import type { PusherClient } from './pusher/PusherClient';
import type { SharedConnectionState } from './SocketSharing';
import type { SigninMachineState } from './signin/SigninMachineState';
import type { Signin } from './signin/SigninState';
import type { SigninTransition } from './signin/SigninTransition';

/** A channel that a provider subscribes to, or is about to leave. */
export interface InspectedSubscription {
  /** The name of the channel. */
  name: string;
  /** What `useChannel()` shows of it. */
  state: ChannelState;
  /** The hooks that use it. Without any, the channel is left a second later. */
  holders: readonly Holder[];
  /** How many listeners each event has. */
  listeners: ReadonlyMap<string, number>;
  /** Calls `listener` when the state may have changed. Returns the function that removes it. */
  subscribe(listener: () => void): () => void;
}

/** A channel that is in use: what `Inspector.holdChannel` returns. */
export interface HeldChannel {
  /** What `useChannel()` returns. */
  readonly store: ReadableStore<UseChannel>;
  /** Ends the use. Without another one, the channel is left a second later. */
  release(): void;
}

/**
 * One provider as developer tools and the other entries of this package see it. **For tools:** its shape may grow in minor
 * versions. It costs nothing while no tool listens.
 */
export interface Inspector {
  /** The client, while there is one. */
  readonly client: Pick<ReadableStore<PusherClient | null>, 'getValue' | 'subscribe'>;
  /** What `useConnection()` shows. */
  readonly connection: ReadableStore<Connection>;
  /** What `useSharedConnection()` shows of the current client; `null` if the connection is not shared. */
  getSharedConnection(): ReadableStore<SharedConnectionState> | null;
  /** What `useSignin()` shows. */
  readonly signin: ReadableStore<Signin>;
  /** The same, for code that shows errors to users: while it is subscribed, the console does not warn that nobody shows them. */
  readonly appSignin: ReadableStore<Signin>;
  /** Whether the provider has mounted: it starts then. */
  isMounted(): boolean;
  /** All that the sign-in remembers: the states of `docs/signin-states.md`. */
  getSigninState(): SigninMachineState;
  /** The current channels. No listener is called when they change: read them again. */
  getSubscriptions(): InspectedSubscription[];
  /** Uses a channel as a hook does, from now on until `release` is called. */
  holdChannel(name: string): HeldChannel;
  /** How many listeners of `useUserEvent` each event of the user has. */
  getUserListeners(): ReadonlyMap<string, number>;
  /** Calls `listener` with each event of the sign-in and what it has changed. Returns the function that removes it. */
  onTransition(listener: (transition: SigninTransition) => void): () => void;
  /** Calls `listener` with each event of the connection. Returns the function that removes it. */
  onConnectionEvent(listener: (event: ConnectionEvent) => void): () => void;
  /** Passes each auth request through `interceptor`. Returns the function that removes it. */
  interceptAuth(interceptor: AuthInterceptor): () => void;
  /** Calls `name` whenever a component starts to use a channel, within that component's effect. Returns the function that removes it. */
  nameHolders(name: () => string | null): () => void;
}
