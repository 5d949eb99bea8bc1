import { beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest';
import { newUser, sendToUser } from './support/expectSignin';
import { installApp } from './support/installApp';
import { runCommand } from './support/runCommand';
import { startCommand } from './support/startCommand';

let folder: string;

beforeAll(async () => {
  folder = await installApp('node');
});

const lastLine = (output: string) => JSON.parse(output.trim().split('\n').at(-1)!) as unknown;

describe.each([
  ['import', 'mjs'],
  ['require', 'cjs'],
])('Node, with `%s`', (_, extension) => {
  it('renders on a server, and does not load pusher-js', async () => {
    const output = await runCommand(folder, 'node', [`render.${extension}`]);
    expect(lastLine(output)).toEqual({ html: '<p>pending</p>', isPusherLoaded: false });
  });

  it('signs a user in, and exits when the provider has unmounted', async () => {
    const { key: appKey, host: wsHost, port: wsPort, authUrl: auth } = inject('backend');
    const user = newUser();
    const options = JSON.stringify({ appKey, wsHost, wsPort, auth, user });
    const script = startCommand(folder, 'node', [`signin.${extension}`, options]);
    onTestFinished(script.stop);
    await script.waitFor(/ready/);
    await sendToUser(user, 'greeting', { text: 'Hello' });
    const [line] = await script.waitFor(/\{.*\}/);
    expect(JSON.parse(line)).toEqual({ user, text: 'Hello', isPusherLoaded: true });
    await expect(script.waitFor(/never/)).rejects.toThrow('node ended');
  });

  it('signs a user in to the servers for tests', async () => {
    const output = await runCommand(folder, 'node', [`testing.${extension}`]);
    expect(lastLine(output)).toEqual({ inMemory: 'Hello', onAPort: 'Hello' });
  });
});
