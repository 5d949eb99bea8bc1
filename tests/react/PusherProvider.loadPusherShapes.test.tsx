import PusherWithEncryption from 'pusher-js/with-encryption';
import { useConnection } from 'react-pusher-user';
import { expect, it } from 'vitest';
import { mountHook } from '../support/mountHook';
import { fakeTime, pass } from '../support/time';
import { createWorld, type World } from '../support/world';

fakeTime();

type PusherClass = World['memory']['Pusher'];

/** What `import('pusher-js')` and `require` give, by build and bundler. */
const SHAPES: [shape: string, wrap: (Pusher: PusherClass) => unknown][] = [
  ['the class', (Pusher) => Pusher],
  ['{ default }', (Pusher) => ({ default: Pusher })],
  ['{ default: { default } }', (Pusher) => ({ default: { default: Pusher } })],
  ['{ Pusher }', (Pusher) => ({ Pusher })],
  ['{ default: { Pusher } }', (Pusher) => ({ default: { Pusher } })],
  ['{ default, Pusher }', (Pusher) => ({ default: Pusher, Pusher })],
  ['{ default: undefined, Pusher }', (Pusher) => ({ default: undefined, Pusher })],
  ['{ default: { default: { Pusher } } }', (Pusher) => ({ default: { default: { Pusher } } })],
  // A namespace object has no prototype.
  ['a namespace', (Pusher) => Object.assign(Object.create(null), { default: Pusher }) as object],
  ['a namespace that is a function, as Turbopack makes it', namespaceOf],
];

/** Turbopack copies the properties of an exported class onto a function, which calls the class without `new`. */
function namespaceOf(Pusher: PusherClass): unknown {
  const namespace = function (this: unknown, ...args: unknown[]): unknown {
    return Reflect.apply(Pusher, this, args);
  };
  for (const name of Object.getOwnPropertyNames(Pusher))
    if (!(name in namespace))
      Object.defineProperty(namespace, name, { get: () => Reflect.get(Pusher, name) as unknown });
  return Object.assign(namespace, { default: Pusher });
}

it.each(SHAPES)('`loadPusher` may resolve to %s', async (_, wrap) => {
  for (const world of [createWorld(), createWorld({ Pusher: PusherWithEncryption })]) {
    const loadPusher = () => Promise.resolve(wrap(world.memory.Pusher) as never);
    const app = mountHook({ ...world.props, loadPusher }, () => useConnection().state);
    await pass();
    expect(app.latest()).toBe('connected');
    app.unmount();
  }
});

it('`loadPusher` may return the module itself, without a promise', async () => {
  const world = createWorld();
  const loadPusher = () => ({ default: world.memory.Pusher }) as never;
  const app = mountHook({ ...world.props, loadPusher }, () => useConnection().state);
  await pass();
  expect(app.latest()).toBe('connected');
});

it('a module without the class is a failure of the connection that says so', async () => {
  const world = createWorld();
  const app = mountHook({ ...world.props, loadPusher: () => Promise.resolve({} as never) }, () =>
    useConnection(),
  );
  await pass();
  expect(app.latest()).toMatchObject({ state: 'failed', error: { code: null } });
  expect(app.latest().error?.message).toContain('pusher-js did not load');
  expect(String(app.latest().error?.cause)).toContain('`loadPusher` resolved to a module without');
});
