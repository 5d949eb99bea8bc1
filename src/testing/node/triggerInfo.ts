import type { PusherServer } from 'react-pusher-user/testing/server';
import type { ChannelAttributes } from './channelAttributes';
import { channelAttributes } from './channelAttributes';

/**
 * The attributes of a channel after an event: those that `info` names and that the channel has.
 *
 * Source: https://pusher.com/docs/channels/library_auth_reference/rest-api/#post-event-trigger-an-event
 */
export function triggerInfo(
  server: PusherServer,
  channel: string,
  info: string,
  appId?: string,
): ChannelAttributes {
  const names = new Set(info.split(','));
  if (!channel.startsWith('presence-')) names.delete('user_count');
  if (!server.apps.find(({ id }) => id === appId)?.subscriptionCount) names.delete('subscription_count');
  return channelAttributes(server.channel(channel, { appId }), names);
}
