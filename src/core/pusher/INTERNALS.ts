import type {
  ChannelInternals,
  NetworkInternals,
  PusherInternals,
  RuntimeInternals,
} from './PusherInternals';

/** `config.userAuthenticator`, `subscribe`, …: the names of a part's methods, and of the members of its other properties. */
type NamesOf<Part> = {
  [Name in keyof Part & string]-?: NonNullable<Part[Name]> extends (...args: never[]) => unknown
    ? Name
    : `${Name}.${keyof NonNullable<Part[Name]> & string}`;
}[keyof Part & string];

/** Every member that PusherInternals.ts names. A list that lacks one does not compile. */
type ClientInternal = NamesOf<PusherInternals & { Runtime: RuntimeInternals; Network: NetworkInternals }>;

const isFunction = (value: unknown) => typeof value === 'function';
const networkOf = ({ constructor }: PusherInternals) => constructor.Runtime?.getNetwork?.();

/** The internals that each client must have: by name, whether it does. */
export const INTERNALS: Record<ClientInternal, (client: PusherInternals) => boolean> = {
  'config.userAuthenticator': ({ config }) => isFunction(config.userAuthenticator),
  'config.channelAuthorizer': ({ config }) => isFunction(config.channelAuthorizer),
  'connection.state': ({ connection }) => typeof connection.state === 'string',
  // pusher-js sets it with the first connection.
  'connection.socket_id': ({ connection }) => connection.state !== 'connected' || 'socket_id' in connection,
  'connection.connection': ({ connection }) => 'connection' in connection,
  'connection.bind_global': ({ connection }) => isFunction(connection.bind_global),
  'connection.unbind_global': ({ connection }) => isFunction(connection.unbind_global),
  'connection.connect': ({ connection }) => isFunction(connection.connect),
  'connection.emit': ({ connection }) => isFunction(connection.emit),
  'user.signin_requested': ({ user }) => typeof user?.signin_requested === 'boolean',
  'user.user_data': ({ user }) => user !== undefined && 'user_data' in user,
  'user.serverToUserChannel': ({ user }) => user !== undefined && 'serverToUserChannel' in user,
  'user._signinDoneResolve': ({ user }) => user !== undefined && '_signinDoneResolve' in user,
  'user._subscribeChannels': ({ user }) => isFunction(user?._subscribeChannels),
  'channels.channels': ({ channels }) => typeof channels.channels === 'object',
  'channels.add': ({ channels }) => isFunction(channels.add),
  channel: (client) => isFunction(client.channel),
  subscribe: (client) => isFunction(client.subscribe),
  unsubscribe: (client) => isFunction(client.unsubscribe),
  subscribeAll: (client) => isFunction(client.subscribeAll),
  'constructor.Runtime': ({ constructor }) => constructor.Runtime !== undefined,
  'constructor.instances': ({ constructor }) => Array.isArray(constructor.instances),
  'Runtime.getAuthorizers': ({ constructor }) => isFunction(constructor.Runtime?.getAuthorizers),
  'Runtime.getNetwork': ({ constructor }) => isFunction(constructor.Runtime?.getNetwork),
  'Network.isOnline': (client) => isFunction(networkOf(client)?.isOnline),
  'Network.unbind': (client) => isFunction(networkOf(client)?.unbind),
  'Network.callbacks': (client) => isFunction(networkOf(client)?.callbacks?.get),
};

/** The internals that each channel must have. `isPresence`: only presence channels have members. */
export const CHANNEL_INTERNALS: Record<
  keyof ChannelInternals,
  (channel: ChannelInternals, isPresence: boolean) => boolean
> = {
  subscribed: ({ subscribed }) => typeof subscribed === 'boolean',
  subscriptionPending: ({ subscriptionPending }) => typeof subscriptionPending === 'boolean',
  emit: ({ emit }) => isFunction(emit),
  pusher: ({ pusher }) => typeof pusher === 'object',
  failThrough: ({ failThrough }) => isFunction(failThrough),
  members: ({ members }, isPresence) => !isPresence || typeof members?.members === 'object',
};
