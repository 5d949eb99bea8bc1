import { builtinEnvironments, type Environment } from 'vitest/runtime';

const WEB = [
  'fetch',
  'Request',
  'Response',
  'Headers',
  'FormData',
  'URL',
  'URLSearchParams',
  'AbortController',
  'AbortSignal',
];

/** A page of happy-dom with Node's `Request` and its kin: those of a browser hide the cookies, which the server halves read. */
const pageAndServer: Environment = {
  ...builtinEnvironments['happy-dom'],
  name: 'page-and-server',
  async setup(global, options) {
    const ofNode = new Map(WEB.map((name) => [name, global[name] as unknown]));
    const environment = await builtinEnvironments['happy-dom'].setup(global, options);
    for (const [name, value] of ofNode) global[name] = value;
    return environment;
  },
};

export default pageAndServer;
