/**
 * The shape of an app's types: what `Register` may hold, and what `createPusherHooks` takes in its place.
 *
 * Each key is optional: data without a type is `unknown`, and a name without a list of names is any string. A key that is
 * not listed here is an error: the types of the hooks become `InvalidRegister`.
 */
export interface PusherTypes {
  /** The signed-in user's data: what your auth endpoint puts into `user_data`. */
  user?: { id: string };
  /** The events that your server sends to a user: their names, each with the type of its data. */
  userEvents?: object;
  /** The channels: their names, or templates of names, each with a `ChannelTypes`. */
  channels?: object;
}

/** The shape of one channel's types, in `Register['channels']`. */
export interface ChannelTypes {
  /** The events that your server sends on the channel: their names, each with the type of its data. */
  events?: object;
  /** The client events of the channel: their names, each with the type of its data. */
  clientEvents?: object;
  /** The `user_info` of a presence channel's members. */
  member?: unknown;
}
