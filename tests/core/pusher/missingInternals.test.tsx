import { expect, it, onTestFinished, vi } from 'vitest';
import { INTERNALS } from '../../../src/core/pusher/INTERNALS';
import type { PusherClient } from '../../../src/core/pusher/PusherClient';
import { channelInternalsOf, internalsOf } from '../../../src/core/pusher/PusherInternals';
import { createWorldWithClients } from '../../support/clients';
import { fakeTime, pass } from '../../support/time';

fakeTime();

const INDISPENSABLE = [
  // Public methods of pusher-js, on which all else rests.
  'connection.bind_global',
  'connection.unbind_global',
  'channel',
  'subscribe',
  'unsubscribe',
  // pusher-js itself fails without these.
  'channels.channels',
  'user._subscribeChannels',
  'connection.emit',
  'subscribeAll',
  // pusher-js sets it again when it connects.
  'connection.socket_id',
];
const dispensable = Object.keys(INTERNALS).filter((name) => !INDISPENSABLE.includes(name));

/** Removes an internal from a client, by its name in INTERNALS. */
function removeInternal(client: PusherClient, name: string): void {
  const { config, connection, user, channels, constructor } = internalsOf(client);
  const Network = { ...pick(constructor.Runtime!.getNetwork!(), ['isOnline', 'unbind', 'callbacks']) };
  const Runtime = { getAuthorizers: constructor.Runtime!.getAuthorizers!, getNetwork: () => Network };
  // The class is shared with other clients: this client gets a copy.
  const ownConstructor = { Runtime, instances: constructor.instances };
  Object.defineProperty(client, 'constructor', { value: ownConstructor });
  const parts = { config, connection, user, channels, constructor: ownConstructor, Runtime, Network };
  const [member, part] = name.split('.').reverse() as [string, keyof typeof parts | undefined];
  const owner: object = (part && parts[part]) ?? client;
  Reflect.deleteProperty(owner, member);
  // A method of the prototype is still there.
  if (member in owner) Object.defineProperty(owner, member, { value: undefined, writable: true });
}

function pick<Target extends object, Name extends keyof Target>(target: Target, names: Name[]) {
  return Object.fromEntries(names.map((name) => [name, target[name]])) as Pick<Target, Name>;
}

/** Mounts the package, as if it had just been loaded, with a client of the app. Records the warnings. */
async function createScene() {
  const world = createWorldWithClients();
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  vi.resetModules();
  const { mountSignin } = await import('../../support/mountSignin');
  // Without it, the client's own `userAuthenticator` would answer.
  const props = { userAuthentication: { endpoint: '/auth' } };
  return { ...world, warn, mountSignin, props };
}

it('nothing is missing in this version', async () => {
  const { buildClient, mountSignin, props, warn } = await createScene();
  const app = mountSignin({ ...props, client: buildClient(), autoSignin: true });
  await pass();
  expect(app.latest().ready).toBe(true);
  expect(warn).not.toHaveBeenCalled();
});

it.each(dispensable)(
  'without client.%s, a user is signed in, and one warning names the member',
  async (name) => {
    const { buildClient, mountSignin, props, warn } = await createScene();
    const client = buildClient();
    removeInternal(client, name);
    const app = mountSignin({ ...props, client, autoSignin: true });
    await pass();
    expect(app.latest().user?.id).toBe('ada');
    app.unmount();
    await pass();
    mountSignin({ ...props, client });
    await pass();
    expect(warn).toHaveBeenCalledOnce();
    expect(warn).toHaveBeenCalledWith(expect.stringContaining(name));
  },
);

it('in production, there is no warning', async () => {
  vi.stubEnv('NODE_ENV', 'production');
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
  const { buildClient, mountSignin, props, warn } = await createScene();
  const client = buildClient();
  removeInternal(client, 'user._signinDoneResolve');
  const app = mountSignin({ ...props, client, autoSignin: true });
  await pass();
  expect(app.latest().user?.id).toBe('ada');
  expect(warn).not.toHaveBeenCalled();
});

it.each(['failThrough', 'subscriptionPending', 'subscribed'] as const)(
  'without channel.%s, the channel is subscribed, and one warning names the member',
  async (name) => {
    const { buildClient, mountSignin, props, warn } = await createScene();
    const { useChannel } = await import('react-pusher-user');
    const client = buildClient();
    Reflect.deleteProperty(channelInternalsOf(client.subscribe('news')), name);
    let status: string | undefined;
    function News() {
      ({ status } = useChannel('news'));
      return null;
    }
    mountSignin({ ...props, client }, <News />);
    await pass();
    expect(status).toBe('subscribed');
    expect(warn).toHaveBeenCalledOnce();
    expect(warn).toHaveBeenCalledWith(expect.stringContaining(`channel.${name}`));
  },
);
