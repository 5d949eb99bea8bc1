import type { PusherServer } from 'react-pusher-user/testing';
import type { ApiRequest } from './readRequest';
import { getChannel, getChannels, getUsers } from './getChannels';
import { parseBatch, parseEvent } from './parseEvents';

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
      const { channels, name, data, socketId } = parseEvent(body);
      server.trigger(channels, name, data, { appId, socketId });
      return {};
    },
  },
  {
    method: 'POST',
    path: /^\/apps\/(?<appId>[^/]+)\/batch_events$/,
    act(server, { body }, { appId }) {
      for (const { channels, name, data, socketId } of parseBatch(body)) {
        server.trigger(channels, name, data, { appId, socketId });
      }
      return {};
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
