import type { ChannelState } from './ChannelState';
import type { Connection } from './Connection';
import type { Connections } from './createConnections';
import type { PusherApp } from './PusherApp';
import type { PusherServer } from './PusherServer';
import type { Answers } from './protocol/Answers';
import type { AppState } from './protocol/AppState';
import { keep } from './protocol/cache';
import { userChannel, userOfChannel } from './protocol/channelKind';
import { membersOf } from './protocol/presence';
import { signChannel, signUser } from './protocol/signatures';
import { tell } from './protocol/tell';

type ServerApi = Pick<
  PusherServer,
  | 'trigger'
  | 'sendToUser'
  | 'terminateUserConnections'
  | 'channels'
  | 'channel'
  | 'authenticateUser'
  | 'authorizeChannel'
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
      const state = connections.stateOf(find(appId));
      for (const channel of typeof channels === 'string' ? [channels] : channels) {
        const listeners = listenersOf(state, channel, answers);
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
    channels({ appId } = {}) {
      const state = connections.stateOf(find(appId));
      return [...state.subscribers.keys()].map((name) => channelState(state, name));
    },
    channel: (name, { appId } = {}) => channelState(connections.stateOf(find(appId)), name),
    authenticateUser: (socketId, userData, { appId } = {}) => signUser(find(appId), socketId, userData),
    authorizeChannel: (socketId, channel, member, { appId } = {}) =>
      signChannel(find(appId), socketId, channel, member),
  };
  return api;
}

function listenersOf({ signedIn, subscribers }: AppState, channel: string, { rules }: Answers) {
  const userId = userOfChannel(channel);
  return userId !== null && rules.userEventsGoTo === 'who signed in'
    ? signedIn.get(userId)
    : subscribers.get(channel);
}

function channelState(state: AppState, name: string): ChannelState {
  const subscriptionCount = state.subscribers.get(name).size;
  return { name, subscriptionCount, members: membersOf(state, name) };
}

function findBySocketId(connections: Iterable<Connection>, socketId: string): Connection | undefined {
  for (const connection of connections) if (connection.socketId === socketId) return connection;
  return undefined;
}
