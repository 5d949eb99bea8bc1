import type { PusherServer } from 'react-pusher-user/testing';
import type { ApiRequest } from './readRequest';
import { channelAttributes } from './channelAttributes';
import { HttpError } from './HttpError';

type Params = Record<string, string>;

/**
 * `GET /apps/:id/channels`: those that somebody is subscribed to.
 *
 * Source: https://pusher.com/docs/channels/library_auth_reference/rest-api/#get-channels-fetch-info-for-multiple-channels
 * The words of the errors: https://github.com/pusher/pusher-http-swift, PusherTests.swift
 *
 * @throws HttpError with status 400 for an attribute that not all of the channels have.
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
    // A user's channel is no channel of the app's own.
    .filter(({ name }) => name.startsWith(prefix) && !name.startsWith('#'));
  return {
    channels: Object.fromEntries(channels.map((state) => [state.name, channelAttributes(state, info)])),
  };
}

/**
 * `GET /apps/:id/channels/:channel`: one, occupied or not.
 *
 * @throws HttpError with status 400 for an attribute that it has not.
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
 * `GET /apps/:id/channels/:channel/users`: who is in a presence channel.
 *
 * @throws HttpError with status 400 for any other channel.
 */
export function getUsers(server: PusherServer, _request: ApiRequest, { appId, channel = '' }: Params) {
  if (!isPresence(channel)) throw new HttpError(400, 'Users can only be retrieved for presence channels');
  return { users: server.channel(channel, { appId }).members.map(({ user_id: id }) => ({ id })) };
}

function infoOf(server: PusherServer, query: URLSearchParams, appId?: string): ReadonlySet<string> {
  const info = new Set((query.get('info') ?? '').split(','));
  const app = server.apps.find(({ id }) => id === appId);
  if (info.has('subscription_count') && !app?.subscriptionCount) {
    // The docs know that this is refused; in which words is not known.
    throw new HttpError(
      400,
      'Cannot retrieve the subscription count unless it is enabled for the app: `subscriptionCount: true`',
    );
  }
  return info;
}

function isPresence(name: string): boolean {
  return name.startsWith('presence-');
}
