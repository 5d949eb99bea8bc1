import type { Connection } from './Connection';
import type { Connections } from './createConnections';
import type { PusherApp } from './PusherApp';
import type { PusherServer } from './PusherServer';
import type { Answers } from './protocol/Answers';
import { userChannel, userOfChannel } from './protocol/channelKind';
import { signChannel, signUser } from './protocol/signatures';

type ServerApi = Pick<
  PusherServer,
  'trigger' | 'sendToUser' | 'terminateUserConnections' | 'authenticateUser' | 'authorizeChannel'
>;

export interface ServerApiOptions {
  apps: readonly PusherApp[];
  app: PusherApp;
  answers: Answers;
  connections: Connections;
}

/** What an app's backend may ask of the server, here and over HTTP. */
export function createServerApi({ apps, app: firstApp, answers, connections }: ServerApiOptions): ServerApi {
  const find = (appId = firstApp.id): PusherApp => {
    const app = apps.find(({ id }) => id === appId);
    if (!app) throw new Error(`This server has no app with the id "${appId}": pass it in \`apps\`.`);
    return app;
  };
  const connectionsOf = (app: PusherApp) => connections.list().filter((connection) => connection.app === app);

  const hears = ({ channels, users }: Connection, channel: string) => {
    const userId = userOfChannel(channel);
    return userId !== null && answers.rules.userEventsGoTo === 'who signed in'
      ? users.has(userId)
      : channels.has(channel);
  };

  const api: ServerApi = {
    trigger(channels, event, data, { socketId, appId } = {}) {
      const listeners = connectionsOf(find(appId)).filter((connection) => connection.socketId !== socketId);
      for (const channel of typeof channels === 'string' ? [channels] : channels) {
        for (const connection of listeners) {
          if (hears(connection, channel)) connection.answer(answers.event(channel, event, data));
        }
      }
    },
    sendToUser: (userId, event, data, options) => api.trigger(userChannel(userId), event, data, options),
    terminateUserConnections(userId, { appId } = {}) {
      for (const connection of connectionsOf(find(appId))) {
        if (answers.rules.isOf(connection, userId)) connection.answer(answers.terminated());
      }
    },
    authenticateUser: (socketId, userData, { appId } = {}) => signUser(find(appId), socketId, userData),
    authorizeChannel: (socketId, channel, member, { appId } = {}) =>
      signChannel(find(appId), socketId, channel, member),
  };
  return api;
}
