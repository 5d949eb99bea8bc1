import { isRecord } from '../isRecord';
import { checkArguments } from './checkArguments';
import { eventData } from './eventData';
import type { BatchEvent, ChannelAttribute, ChannelInfo, PusherApi, TriggerOptions } from './PusherApi';
import { PusherApiError } from './PusherApiError';
import type { PusherApiOptions } from './PusherApiOptions';
import { sendRequest } from './sendRequest';

/**
 * Creates a client of Pusher's HTTP API, which sends events and asks about channels. It needs only `fetch` and Web Crypto.
 *
 * @example
 * ```ts
 * // The id, the key, the secret and the server come from the environment: see `PusherApiOptions`.
 * const api = createPusherApi();
 * await api.sendToUser('ada', 'order-shipped', { orderId: 7 });
 * ```
 */
export function createPusherApi(options: PusherApiOptions = {}): PusherApi {
  const get = (path: string, query: Record<string, string | undefined>) =>
    sendRequest(options, { method: 'GET', path, query, isRepeatable: true });
  const post = (path: string, body: object, isRepeatable = false) =>
    sendRequest(options, { method: 'POST', path, body, isRepeatable });

  async function triggerOn(channels: readonly string[], event: string, data: unknown, rest: TriggerOptions) {
    const encoded = await eventData(options, channels, event, data);
    return post('/events', { name: event, data: encoded, channels, ...wireOptions(rest) });
  }

  return {
    async trigger(channels, event, data, rest = {}) {
      const names = typeof channels === 'string' ? [channels] : channels;
      checkArguments.channels(names);
      return triggerOn(names, event, data, rest);
    },

    async triggerBatch(events) {
      checkArguments.batch(events);
      const batch = await Promise.all(events.map((event) => wireEvent(options, event)));
      return post('/batch_events', { batch });
    },

    async sendToUser(userId, event, data) {
      checkArguments.userId(userId);
      await triggerOn([`#server-to-user-${userId}`], event, data, {});
    },

    async terminateUserConnections(userId) {
      checkArguments.userId(userId);
      checkArguments.pathSegment(userId);
      await post(`/users/${userId}/terminate_connections`, {}, true);
    },

    async getChannels({ prefix, info } = {}) {
      if (prefix !== undefined) checkArguments.channel(prefix);
      const { channels } = await get('/channels', { filter_by_prefix: prefix, info: wireInfo(info) });
      // PHP, and so Reverb, writes an empty object as an array.
      if (Array.isArray(channels) && channels.length === 0) return {};
      if (isRecord(channels)) return channels as Record<string, ChannelInfo>;
      throw invalidReply('channels');
    },

    async getChannel(channel, { info } = {}) {
      const reply = await get(`/channels/${pathOf(channel)}`, { info: wireInfo(info) });
      if (typeof reply.occupied !== 'boolean') throw invalidReply('occupied');
      return { ...(reply as ChannelInfo), occupied: reply.occupied };
    },

    async getUsers(channel) {
      const { users } = await get(`/channels/${pathOf(channel)}/users`, {});
      if (Array.isArray(users)) return users as { id: string }[];
      throw invalidReply('users');
    },
  };
}

async function wireEvent(options: PusherApiOptions, { channel, event, data, ...rest }: BatchEvent) {
  checkArguments.channel(channel);
  const encoded = await eventData(options, [channel], event, data);
  return { channel, name: event, data: encoded, ...wireOptions(rest) };
}

function wireOptions({ socketId, info }: TriggerOptions): object {
  checkArguments.socketId(socketId);
  return { socket_id: socketId, info: wireInfo(info) };
}

function wireInfo(info: readonly ChannelAttribute[] | undefined): string | undefined {
  checkArguments.info(info);
  return info?.join(',');
}

function pathOf(channel: string): string {
  checkArguments.channel(channel);
  checkArguments.pathSegment(channel);
  return channel;
}

const invalidReply = (field: string) =>
  new PusherApiError('invalid-reply', `The server's reply has no \`${field}\`: is it a Pusher server?`);
