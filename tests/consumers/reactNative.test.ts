import { afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { newUser, sendToUser } from './support/expectSignin';
import { installApp } from './support/installApp';
import { createDevice, type RunningApp } from './support/reactNative/createDevice';
import { runCommand } from './support/runCommand';

let folder: string;
let app: RunningApp | undefined;

beforeAll(async () => {
  folder = await installApp('react-native');
  await runCommand(folder, 'node', ['build.js']);
});

afterEach(() => app?.unmount());

const eventually = <Value>(read: () => Value) => expect.poll(read, { timeout: 20_000 });

/** Starts the app on a device, and waits until it is signed in. */
async function startSignedIn(bundle: string, { options = {}, closesInBackground = false } = {}) {
  const { key, host, port, authUrl } = inject('backend');
  const device = createDevice(folder, `dist/${bundle}.js`);
  const user = newUser();
  const connection = { appKey: key, wsHost: host, wsPort: port, forceTLS: false, ...options };
  const started = device.start({ connection, auth: authUrl, user, closesInBackground });
  app = started;
  const signedIn = `connected, signed-in, ${user}, ready`;
  const shows = (text: string) => eventually(started.text).toBe(text);
  const receivesEvents = async (text: string) => {
    await sendToUser(user, 'greeting', { text });
    await shows(`${signedIn}, ${text}`);
  };
  await shows(signedIn);
  return { device, app: started, user, shows, signedIn, receivesEvents };
}

describe.each(['pusher-js-8.4', 'pusher-js-8.5', 'pusher-js'])('React Native with %s', (pusherJs) => {
  it.each(['exports', 'main'])('signs in, found by `%s` of package.json', async (field) => {
    const { device, receivesEvents } = await startSignedIn(`${pusherJs}-${field}`);
    await receivesEvents('Hello');
    expect(device.logged).toEqual([]);
  });

  it('leaves nothing behind when it unmounts', async () => {
    const { device, app } = await startSignedIn(`${pusherJs}-exports`);
    expect(device.leftovers()).toMatchObject({ openSockets: 1, appState: 1, netInfo: 1 });
    expect(app.networkListeners()).toBe(2);
    app.unmount();
    // pusher-js itself listens to NetInfo from the moment that it is loaded, and never stops.
    const nothing = { timers: 0, openSockets: 0, appState: 0, netInfo: 1 };
    await eventually(device.leftovers).toEqual(nothing);
    expect(app.networkListeners()).toBe(0);
  });

  it('keeps its connection in the background while the system lets it run', async () => {
    const { device, receivesEvents } = await startSignedIn(`${pusherJs}-exports`);
    device.background();
    await receivesEvents('in the background');
    device.foreground();
    await receivesEvents('in the foreground');
    expect(device.sockets).toHaveLength(1);
  });

  it('signs in again in the foreground if the system has ended its socket', async () => {
    const { device, receivesEvents, shows, signedIn } = await startSignedIn(`${pusherJs}-exports`);
    device.background({ suspend: true });
    device.sockets[0]!.kill();
    await eventually(() => device.sockets[0]!.readyState).toBe(3);
    device.foreground();
    await eventually(() => device.sockets.length).toBe(2);
    await shows(signedIn);
    await receivesEvents('after the background');
  });

  it('with `enabled`, disconnects in the background and signs in in the foreground', async () => {
    const { device, app, shows, signedIn, receivesEvents } = await startSignedIn(`${pusherJs}-exports`, {
      closesInBackground: true,
    });
    device.background();
    await eventually(device.leftovers).toMatchObject({ timers: 0, openSockets: 0 });
    expect(app.text()).toBe('initialized, idle');
    device.foreground();
    await shows(signedIn);
    await receivesEvents('after the background');
  });

  it('notices through NetInfo that the network is lost, and that it is back', async () => {
    const { device, app, shows, signedIn, receivesEvents } = await startSignedIn(`${pusherJs}-exports`, {
      options: { pongTimeout: 300 },
    });
    // The socket only becomes silent. Without NetInfo, pusher-js would ask after two minutes whether it still works.
    device.loseNetwork();
    await eventually(app.text).toContain('connecting');
    await eventually(() => device.sockets.length).toBeGreaterThan(1);
    device.restoreNetwork();
    await shows(signedIn);
    await receivesEvents('after the loss');
  });
});
