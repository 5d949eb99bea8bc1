import type { PusherServer } from 'react-pusher-user/testing/server';
import type { ApiRequest } from './readRequest';
import { channelAttributes } from './channelAttributes';
import { HttpError } from './HttpError';

type Params = Record<string, string>;

/**
 * `GET /apps/:id/channels`: the channels that have subscribers.
 *
 * Source: https://pusher.com/docs/channels/library_auth_reference/rest-api/#get-channels-fetch-info-for-multiple-channels
 * The error messages are Pusher's own: https://github.com/pusher/pusher-http-swift, PusherTests.swift
 *
 * @throws HttpError with status 400 if `info` names an attribute that not all of the channels have.
 */
export function getChannels(server: PusherServer, { query }: ApiRequest, { appId }: Params) {
  const prefix = query.get('filter_by_prefix') ?? '';
  const info = infoOf(server, query, appId);
  if (info.has('user_count') && !isPresence(prefix)) {
    throw new HttpError(
      400,
      'user_count may only be requested for presence channels - please supply filter_by_prefix begining with presence-',
    );
  }
  const channels = server
    .channels({ appId })
    // Pusher does not list the channels that pusher-js subscribes to for users.
    .filter(({ name }) => name.startsWith(prefix) && !name.startsWith('#'));
  return {
    channels: Object.fromEntries(channels.map((state) => [state.name, channelAttributes(state, info)])),
  };
}

/**
 * `GET /apps/:id/channels/:channel`: one channel, with or without subscribers.
 *
 * @throws HttpError with status 400 if `info` names an attribute that the channel does not have.
 */
export function getChannel(server: PusherServer, { query }: ApiRequest, { appId, channel = '' }: Params) {
  const info = infoOf(server, query, appId);
  if (info.has('user_count') && !isPresence(channel)) {
    throw new HttpError(400, 'Cannot retrieve the user count unless the channel is a presence channel');
  }
  const state = server.channel(channel, { appId });
  return { occupied: state.subscriptionCount > 0, ...channelAttributes(state, info) };
}

/**
 * `GET /apps/:id/channels/:channel/users`: the members of a presence channel.
 *
 * @throws HttpError with status 400 if the channel is not a presence channel.
 */
export function getUsers(server: PusherServer, _request: ApiRequest, { appId, channel = '' }: Params) {
  if (!isPresence(channel)) throw new HttpError(400, 'Users can only be retrieved for presence channels');
  return { users: server.channel(channel, { appId }).members.map(({ user_id: id }) => ({ id })) };
}

function infoOf(server: PusherServer, query: URLSearchParams, appId?: string): ReadonlySet<string> {
  const info = new Set((query.get('info') ?? '').split(','));
  const app = server.apps.find(({ id }) => id === appId);
  if (info.has('subscription_count') && !app?.subscriptionCount) {
    // Pusher's documentation says that this is refused, but not with which message.
    throw new HttpError(
      400,
      'Cannot retrieve the subscription count unless it is enabled for the app: set `subscriptionCount: true` on the app',
    );
  }
  return info;
}

function isPresence(name: string): boolean {
  return name.startsWith('presence-');
}
