import type { Connection } from './Connection';
import type { Connections } from './createConnections';
import type { PusherApp } from './PusherApp';
import type { PusherServer } from './PusherServer';
import type { Answers } from './protocol/Answers';
import type { AppState } from './protocol/AppState';
import { keep } from './protocol/cache';
import { userChannel, userOfChannel } from './protocol/channelKind';
import { signChannel, signUser } from './protocol/signatures';
import { tell } from './protocol/tell';

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

  const listenersOf = ({ signedIn, subscribers }: AppState, channel: string) => {
    const userId = userOfChannel(channel);
    return userId !== null && answers.rules.userEventsGoTo === 'who signed in'
      ? signedIn.get(userId)
      : subscribers.get(channel);
  };

  const api: ServerApi = {
    trigger(channels, event, data, { socketId, appId } = {}) {
      const state = connections.stateOf(find(appId));
      for (const channel of typeof channels === 'string' ? [channels] : channels) {
        const listeners = listenersOf(state, channel);
        const spared = socketId === undefined ? undefined : findBySocketId(listeners, socketId);
        const said = answers.event(channel, event, data);
        keep(state, channel, said, 'server', answers.rules);
        tell(listeners, said, spared);
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

function findBySocketId(connections: Iterable<Connection>, socketId: string): Connection | undefined {
  for (const connection of connections) if (connection.socketId === socketId) return connection;
  return undefined;
}
