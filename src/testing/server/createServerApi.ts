import type { ChannelState } from './ChannelState';
import type { Connection } from './Connection';
import type { Connections } from './createConnections';
import type { PusherApp } from './PusherApp';
import type { PusherServer } from './PusherServer';
import type { Answers } from './protocol/Answers';
import type { AppState } from './protocol/AppState';
import { broadcast } from './protocol/broadcast';
import { storeEvent } from './protocol/cache';
import { userChannelName, userIdOfChannel } from './protocol/channelNames';
import { membersOf } from './protocol/presence';
import { signChannel, signUser } from './protocol/signatures';

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

/** The functions of the server that correspond to calls of the official server SDK. */
export function createServerApi({ apps, app: firstApp, answers, connections }: ServerApiOptions): ServerApi {
  const findApp = (appId = firstApp.id): PusherApp => {
    const app = apps.find(({ id }) => id === appId);
    if (!app) throw new Error(`This server has no app with the id "${appId}": pass the app in \`apps\`.`);
    return app;
  };

  const trigger: ServerApi['trigger'] = (channels, event, data, { socketId, appId } = {}) => {
    const state = connections.stateOf(findApp(appId));
    let receiverCount = 0;
    for (const channel of typeof channels === 'string' ? [channels] : channels) {
      const receivers = receiversOf(state, channel, answers);
      const excluded = socketId === undefined ? undefined : findBySocketId(receivers, socketId);
      const answer = answers.event(channel, event, data);
      storeEvent(state, channel, answer, 'server', answers.rules);
      receiverCount += broadcast(receivers, answer, excluded);
    }
    return receiverCount;
  };

  return {
    trigger,
    sendToUser: (userId, event, data, options) => trigger(userChannelName(userId), event, data, options),
    terminateUserConnections(userId, { appId } = {}) {
      const app = findApp(appId);
      for (const connection of connections.list()) {
        if (connection.app === app && answers.rules.isTerminatedWith(connection, userId)) {
          connection.answer(answers.terminated());
        }
      }
    },
    channels({ appId } = {}) {
      const state = connections.stateOf(findApp(appId));
      return [...state.subscribers.keys()].map((name) => channelState(state, name));
    },
    channel: (name, { appId } = {}) => channelState(connections.stateOf(findApp(appId)), name),
    authenticateUser: (socketId, userData, { appId } = {}) => signUser(findApp(appId), socketId, userData),
    authorizeChannel: (socketId, channel, member, { appId } = {}) =>
      signChannel(findApp(appId), socketId, channel, member),
  };
}

/** The connections that get an event on the channel. */
function receiversOf({ signedIn, subscribers }: AppState<Connection>, channel: string, { rules }: Answers) {
  const userId = userIdOfChannel(channel);
  return userId !== null && rules.userEventsGoTo === 'signed-in connections'
    ? signedIn.get(userId)
    : subscribers.get(channel);
}

function channelState(state: AppState<Connection>, name: string): ChannelState {
  const subscriptionCount = state.subscribers.get(name).size;
  return { name, subscriptionCount, members: membersOf(state, name) };
}

function findBySocketId(connections: Iterable<Connection>, socketId: string): Connection | undefined {
  for (const connection of connections) if (connection.socketId === socketId) return connection;
  return undefined;
}
