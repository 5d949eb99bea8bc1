import type { Connections } from './createConnections';
import type { PusherApp } from './PusherApp';
import type { PusherServer } from './PusherServer';
import type { Answers } from './protocol/Answers';
import { userChannel } from './protocol/channelKind';
import { signUser } from './protocol/signatures';

type ServerApi = Pick<
  PusherServer,
  'trigger' | 'sendToUser' | 'terminateUserConnections' | 'authenticateUser'
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

  const api: ServerApi = {
    trigger(channels, event, data, { socketId, appId } = {}) {
      const listeners = connectionsOf(find(appId)).filter((connection) => connection.socketId !== socketId);
      for (const channel of typeof channels === 'string' ? [channels] : channels) {
        for (const connection of listeners) {
          if (connection.channels.has(channel)) connection.answer(answers.event(channel, event, data));
        }
      }
    },
    sendToUser: (userId, event, data, options) => api.trigger(userChannel(userId), event, data, options),
    terminateUserConnections(userId, { appId } = {}) {
      for (const connection of connectionsOf(find(appId))) {
        if (connection.userId === userId) connection.answer(answers.terminated());
      }
    },
    authenticateUser: (socketId, userData, { appId } = {}) => signUser(find(appId), socketId, userData),
  };
  return api;
}
