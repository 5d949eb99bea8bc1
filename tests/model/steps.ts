import type { Signin } from 'react-pusher-user';
import type { AppOptions } from './createApp';
import { ENDPOINT_MODES } from './createEndpoint';
import type { Walk } from './createWalk';
import { NETWORK_MODES, type NetworkMode } from './createNetwork';
import { each, type Step } from './each';
import { SERVER } from './serverSteps';
import { pass } from './time';

/** Creates one step for each value of an option. */
const options = (prefix: string, values: Record<string, AppOptions>) =>
  each(prefix, Object.keys(values), ({ app }, value) => app.set(values[value]!));

/** Wraps steps after which the invariants cannot tell whether the app wants a sign-in. */
const withUnknownIntent = (steps: Record<string, Step>) =>
  each('', Object.keys(steps), (walk, name) => {
    walk.want(null);
    return steps[name]!(walk);
  });

const isActive = ({ status }: Signin) => status === 'pending' || status === 'signed-in';

function logIn(walk: Walk, userId: AppOptions['userId']): void {
  const { app, endpoint, want } = walk;
  app.catchUp();
  const { options, seen } = app;
  const isOther = userId !== undefined && userId !== options.userId;
  if (userId) endpoint.loggedIn = userId;
  app.set({ userId });
  // An automatic sign-in does not open a connection that the app has closed, but one that the server has ended.
  // `initialized`: other options have replaced the client meanwhile, and the new one is not opened.
  const isClosedByApp = walk.isDisconnected && /disconnected|initialized/.test(seen?.connection.state ?? '');
  if (userId && isOther && !isClosedByApp && (options.autoSignin || (seen && isActive(seen.signin))))
    want(true);
  else if (isOther || !userId) want(null);
}

function disconnect(walk: Walk): void {
  const { app, want } = walk;
  app.catchUp();
  walk.isDisconnected = true;
  const { connection, signin } = app.seen ?? {};
  // A sign-in that has failed, or that is due, stays so.
  want(signin && isActive(signin) ? false : null);
  connection?.disconnect();
}

function connect(walk: Walk): void {
  walk.isDisconnected = false;
  walk.app.seen?.connection.connect();
}

export const PASS: Record<string, Step> = {
  'pass 10 ms': () => pass(10),
  'pass 0 ms': () => pass(0),
  'pass 300 ms': () => pass(300),
  'pass 1 s': () => pass(1000),
  'pass 5 s': () => pass(5000),
  'pass 11 s': () => pass(11_000),
  'pass 40 s': () => pass(40_000),
};

export const MOUNT: Record<string, Step> = {
  ...withUnknownIntent({
    mount: ({ app }) => app.mount(false),
    'mount in StrictMode': ({ app }) => app.mount(true),
  }),
};

export const ACTIONS: Record<string, Step> = {
  'signin()': (walk) => void walk.signin(),
  'refresh()': (walk) => void walk.refresh(),
  'signout()': (walk) => walk.signout(),
  ...withUnknownIntent({
    'pusher.signin()': ({ app }) => app.seen?.pusher?.signin(),
  }),
  // It brings back no sign-in that signout() or disconnect() has ended.
  'connect()': connect,
  'disconnect()': disconnect,
};

export const OPTIONS: Record<string, Step> = {
  'render again': ({ app }) => app.set({}),
  'userId: ada': (walk) => logIn(walk, 'ada'),
  'userId: bob': (walk) => logIn(walk, 'bob'),
  'userId: null': (walk) => logIn(walk, null),
  'userId: none': (walk) => logIn(walk, undefined),
  ...withUnknownIntent({
    'autoSignin: on': ({ app }) => app.set({ autoSignin: true }),
    'autoSignin: off': ({ app }) => app.set({ autoSignin: false }),
    'enabled: off': ({ app }) => app.set({ enabled: false }),
    'enabled: on': ({ app }) => app.set({ enabled: true }),
  }),
  ...options('cluster: ', { us2: { cluster: 'us2' }, eu: { cluster: 'eu' } }),
  ...options('handler: ', {
    none: { userAuthentication: {} },
    rejects: { userAuthentication: { customHandler: () => Promise.reject(new Error('No session')) } },
  }),
  ...options('headersProvider: ', {
    'takes 50 ms': {
      userAuthentication: {
        headersProvider: () => new Promise((resolve) => setTimeout(() => resolve({}), 50)),
      },
    },
  }),
};

export const ENDPOINT: Record<string, Step> = {
  ...each('endpoint: ', ENDPOINT_MODES, ({ endpoint }, mode) => endpoint.set(mode)),
  'endpoint: ada logs in': ({ endpoint }) => (endpoint.loggedIn = 'ada'),
  'endpoint: bob logs in': ({ endpoint }) => (endpoint.loggedIn = 'bob'),
};

export const NETWORK: Record<string, Step> = {
  // The keys of an object are strings to TypeScript.
  ...each('network: ', Object.keys(NETWORK_MODES) as NetworkMode[], ({ network }, mode) => network.set(mode)),
  'network: offline': ({ network }) => network.setOnline(false),
  'network: online': ({ network }) => network.setOnline(true),
};

export const EVENTS: Record<string, Step> = {
  'server: event to ada': (walk) => walk.sendTo('ada'),
  'server: event to bob': (walk) => walk.sendTo('bob'),
};

export const UNMOUNT = withUnknownIntent({ unmount: ({ app }) => app.unmount() });

/** Stands between two steps that run in the same tick. */
export const SAME_TICK = 'in the same tick';

export const STEPS: Record<string, Step> = {
  ...PASS,
  ...MOUNT,
  ...ACTIONS,
  ...OPTIONS,
  ...ENDPOINT,
  ...NETWORK,
  ...SERVER,
  ...EVENTS,
  ...UNMOUNT,
  [SAME_TICK]: () => undefined,
};
