import type { ChannelState } from 'react-pusher-user/testing';

/** What the HTTP API tells of a channel where it is asked to by `info`. */
export interface ChannelAttributes {
  user_count?: number;
  subscription_count?: number;
}

/** @param info - names of attributes; those that there are not are passed over */
export function channelAttributes(
  { members, subscriptionCount }: ChannelState,
  info: ReadonlySet<string>,
): ChannelAttributes {
  return {
    ...(info.has('user_count') && { user_count: members.length }),
    ...(info.has('subscription_count') && { subscription_count: subscriptionCount }),
  };
}
