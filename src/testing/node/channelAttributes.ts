import type { ChannelState } from 'react-pusher-user/testing/server';

/** The attributes of a channel that a request can ask for with `info`. */
export interface ChannelAttributes {
  user_count?: number;
  subscription_count?: number;
}

/** @param info - the names of the attributes to return. Unknown names are ignored. */
export function channelAttributes(
  { members, subscriptionCount }: ChannelState,
  info: ReadonlySet<string>,
): ChannelAttributes {
  return {
    ...(info.has('user_count') && { user_count: members.length }),
    ...(info.has('subscription_count') && { subscription_count: subscriptionCount }),
  };
}
