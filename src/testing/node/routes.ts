import type { PusherServer } from 'react-pusher-user/testing/server';
import type { ApiRequest } from './readRequest';
import { getChannel, getChannels, getUsers } from './getChannels';
import { parseBatch, parseEvent } from './parseEvents';
import type { ApiEvent } from './parseEvents';
import { triggerInfo } from './triggerInfo';

/** A kind of request to the HTTP API. */
export interface Route {
  method: 'GET' | 'POST';
  path: RegExp;
  /**
   * Handles the request and returns the body of the response. `params` are the decoded groups of `path`. `trigger` triggers an
   * event of the request, and records it.
   */
  handle(
    server: PusherServer,
    request: ApiRequest,
    params: Record<string, string>,
    trigger: (event: ApiEvent) => void,
  ): object;
}

/** Each path contains the app's id as `appId`. Source: https://pusher.com/docs/channels/library_auth_reference/rest-api/ */
export const routes: readonly Route[] = [
  {
    method: 'POST',
    path: /^\/apps\/(?<appId>[^/]+)\/events$/,
    handle(server, { body }, { appId }, trigger) {
      const event = parseEvent(body);
      const { channels, info } = event;
      trigger(event);
      if (info === undefined) return {};
      const attributes = channels.map(
        (channel) => [channel, triggerInfo(server, channel, info, appId)] as const,
      );
      return { channels: Object.fromEntries(attributes) };
    },
  },
  {
    method: 'POST',
    path: /^\/apps\/(?<appId>[^/]+)\/batch_events$/,
    handle(server, { body }, { appId }, trigger) {
      const batch = parseBatch(body);
      for (const event of batch) trigger(event);
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
    handle(server, _request, { appId, userId = '' }) {
      server.terminateUserConnections(userId, { appId });
      return {};
    },
  },
  { method: 'GET', path: /^\/apps\/(?<appId>[^/]+)\/channels$/, handle: getChannels },
  { method: 'GET', path: /^\/apps\/(?<appId>[^/]+)\/channels\/(?<channel>[^/]+)$/, handle: getChannel },
  { method: 'GET', path: /^\/apps\/(?<appId>[^/]+)\/channels\/(?<channel>[^/]+)\/users$/, handle: getUsers },
];
