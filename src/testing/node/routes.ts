import type { PusherServer } from 'react-pusher-user/testing';
import type { ApiRequest } from './readRequest';
import { getChannel, getChannels, getUsers } from './getChannels';
import { parseBatch, parseEvent } from './parseEvents';
import { triggerInfo } from './triggerInfo';

/** What a request to the HTTP API does, and gives for an answer. */
export interface Route {
  method: 'GET' | 'POST';
  path: RegExp;
  act(server: PusherServer, request: ApiRequest, params: Record<string, string>): object;
}

/** Each path names the app by `appId`. Source: https://pusher.com/docs/channels/library_auth_reference/rest-api/ */
export const routes: readonly Route[] = [
  {
    method: 'POST',
    path: /^\/apps\/(?<appId>[^/]+)\/events$/,
    act(server, { body }, { appId }) {
      const { channels, name, data, socketId, info } = parseEvent(body);
      server.trigger(channels, name, data, { appId, socketId });
      if (info === undefined) return {};
      const told = channels.map((channel) => [channel, triggerInfo(server, channel, info, appId)] as const);
      return { channels: Object.fromEntries(told) };
    },
  },
  {
    method: 'POST',
    path: /^\/apps\/(?<appId>[^/]+)\/batch_events$/,
    act(server, { body }, { appId }) {
      const batch = parseBatch(body);
      for (const { channels, name, data, socketId } of batch) {
        server.trigger(channels, name, data, { appId, socketId });
      }
      if (batch.every(({ info }) => info === undefined)) return {};
      return {
        batch: batch.map(({ channels: [channel = ''], info = '' }) =>
          triggerInfo(server, channel, info, appId),
        ),
      };
    },
  },
  {
    method: 'POST',
    path: /^\/apps\/(?<appId>[^/]+)\/users\/(?<userId>[^/]+)\/terminate_connections$/,
    act(server, _request, { appId, userId = '' }) {
      server.terminateUserConnections(userId, { appId });
      return {};
    },
  },
  { method: 'GET', path: /^\/apps\/(?<appId>[^/]+)\/channels$/, act: getChannels },
  { method: 'GET', path: /^\/apps\/(?<appId>[^/]+)\/channels\/(?<channel>[^/]+)$/, act: getChannel },
  { method: 'GET', path: /^\/apps\/(?<appId>[^/]+)\/channels\/(?<channel>[^/]+)\/users$/, act: getUsers },
];
