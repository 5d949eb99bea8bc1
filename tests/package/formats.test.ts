import { expect, test } from 'vitest';
import { runInNode } from './support/runInNode';

/** Renders a component with `useSignin` below a provider, each from its own build of the package. */
const renderApp = (provider: string, hook: string) => `
  const { createElement } = require('react');
  const { renderToString } = require('react-dom/server');
  const Status = () => ${hook}.useSignin().status;
  const app = createElement(
    ${provider}.PusherProvider,
    { appKey: 'key', cluster: 'eu', autoSignin: true },
    createElement(Status),
  );
  const html = renderToString(app);
`;

const load = {
  esm: "await import('react-pusher-user')",
  cjs: "require('react-pusher-user')",
};
type Format = keyof typeof load;

test.each<[Format, Format]>([
  ['cjs', 'esm'],
  ['esm', 'cjs'],
])('a provider of the %s build serves a hook of the %s build', (provider, hook) => {
  const script = `
    const provider = ${load[provider]};
    const hook = ${load[hook]};
    ${renderApp('provider', 'hook')}
    print({ html, isSameFile: provider.useSignin === hook.useSignin });
  `;
  expect(runInNode(script)).toEqual({ html: 'pending', isSameFile: false });
});

test.each<Format>(['esm', 'cjs'])(
  'a server render of the %s build loads no pusher-js and leaves no timer',
  (format) => {
    const script = `
    const built = ${load[format]};
    ${renderApp('built', 'built')}
    const timers = process.getActiveResourcesInfo().filter((name) => name === 'Timeout');
    // Node exits once nothing is under way: what the render would load has been loaded by then.
    process.on('exit', () => {
      const loaded = Object.keys(require.cache).filter((path) => path.includes('pusher-js'));
      print({ html, loaded, timers, clients: globalThis.Pusher?.instances });
    });
  `;
    expect(runInNode(script)).toEqual({ html: 'pending', loaded: [], timers: [] });
  },
);
