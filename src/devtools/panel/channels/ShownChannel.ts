import type { ChannelState, Holder } from 'react-pusher-user';

/** A channel of the client, as the devtools show it. */
export interface ShownChannel {
  name: string;
  /** `null`: no hook has subscribed it. The app has, by pusher-js itself. */
  state: ChannelState | null;
  holders: readonly Holder[];
  listeners: ReadonlyMap<string, number>;
  /** `null`: not a presence channel, or not subscribed. */
  members: readonly { id: string; info: unknown; isMe: boolean }[] | null;
}
