import type { AppOptions } from './createApp';
import { ENDPOINT_MODES } from './createEndpoint';
import type { Walk } from './createWalk';
import { NETWORK_MODES, type NetworkMode } from './createNetwork';
import { pass } from './time';

type Step = (walk: Walk) => unknown;

/** Steps that are named after a value. */
function each<Value extends string>(
  prefix: string,
  values: readonly Value[],
  step: (walk: Walk, value: Value) => unknown,
): Record<string, Step> {
  return Object.fromEntries(
    values.map((value): [string, Step] => [`${prefix}${value}`, (walk) => step(walk, value)]),
  );
}

/** Options, as they may follow each other. */
const options = (prefix: string, values: Record<string, AppOptions>) =>
  each(prefix, Object.keys(values), ({ app }, value) => app.set(values[value]!));

/** Who signs in by itself, or is not wanted any more, may take some time to tell. */
const unsure = (steps: Record<string, Step>) =>
  each('', Object.keys(steps), (walk, name) => {
    walk.want(null);
    return steps[name]!(walk);
  });

function logIn({ app, endpoint, want }: Walk, userId: AppOptions['userId']): void {
  const { options, seen } = app;
  const isActive = /pending|signed-in/.test(seen?.signin.status ?? '');
  const isOther = userId !== undefined && userId !== options.userId;
  if (userId) endpoint.loggedIn = userId;
  app.set({ userId });
  if (userId && isOther && (options.autoSignin || isActive)) want(true);
  else if (isOther || !userId) want(null);
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
  ...unsure({
    mount: ({ app }) => app.mount(false),
    'mount in StrictMode': ({ app }) => app.mount(true),
  }),
};

export const ACTIONS: Record<string, Step> = {
  'signin()': (walk) => void walk.signin(),
  'signout()': (walk) => walk.signout(),
  ...unsure({
    'pusher.signin()': ({ app }) => app.seen?.pusher?.signin(),
    'connect()': ({ app }) => app.seen?.connection.connect(),
    'disconnect()': ({ app }) => app.seen?.connection.disconnect(),
  }),
};

export const OPTIONS: Record<string, Step> = {
  'render again': ({ app }) => app.set({}),
  'userId: ada': (walk) => logIn(walk, 'ada'),
  'userId: bob': (walk) => logIn(walk, 'bob'),
  'userId: null': (walk) => logIn(walk, null),
  'userId: none': (walk) => logIn(walk, undefined),
  ...unsure({
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

const CLOSE_CODES = ['1000', '1001', '1011', '4009', '4099', '4100', '4200'];
const REFUSALS = ['4001', '4100'];

/** Sends an error that belongs to nothing; not as the first frame of a connection, on which pusher-js throws. */
function complain({ world: { server, traffic } }: Walk): void {
  for (const connection of server.connections)
    if (
      traffic.some(
        (record) =>
          record.type === 'frame' &&
          record.event === 'pusher:connection_established' &&
          record.socketId === connection.socketId,
      )
    )
      connection.send({ event: 'pusher:error', data: { code: null, message: 'Something is wrong' } });
}

/** Not for ever: pusher-js connects again at once, and fake time would stand still. */
function refuseFiveTimes({ world: { server } }: Walk): void {
  let count = 0;
  server.refuseConnections({ code: 4200, message: 'Not here' });
  const stop = server.subscribe(({ type }) => {
    if (type !== 'open' || ++count < 5) return;
    stop();
    server.refuseConnections(null);
  });
}

export const SERVER: Record<string, Step> = {
  'server: drop': ({ world }) => world.server.connections.map((connection) => connection.drop()),
  ...each('server: close ', CLOSE_CODES, ({ world }, code) =>
    world.server.connections.map((connection) => connection.close(Number(code))),
  ),
  'server: terminate ada': ({ world }) => world.server.terminateUserConnections('ada'),
  'server: accept': ({ world }) => world.server.refuseConnections(null),
  ...each('server: refuse ', REFUSALS, ({ world }, code) =>
    world.server.refuseConnections({ code: Number(code), message: 'Not now' }),
  ),
  'server: refuse 4200 five times': refuseFiveTimes,
  'server: complain': complain,
};

export const EVENTS: Record<string, Step> = {
  'server: event to ada': (walk) => walk.sendTo('ada'),
  'server: event to bob': (walk) => walk.sendTo('bob'),
};

export const UNMOUNT = unsure({ unmount: ({ app }) => app.unmount() });

/** Between two steps: the second is made in the same tick. */
export const AT_ONCE = 'and at once';

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
  [AT_ONCE]: () => undefined,
};
