import { act, waitFor } from '@testing-library/react';
import { useChannel, useClientEvent, useConnection, useSignin } from 'react-pusher-user';
import { describe, expect, onTestFinished, test } from 'vitest';
import { mountHook } from '../support/mountHook';
import { lineTo, userServers } from './support/servers';

interface LogEntry {
  entry: { level: string; text: string };
}

/** What this test uses of Chromium's DevTools protocol. Vitest does not type it. */
interface DevTools {
  send(method: 'Log.enable' | 'Log.clear'): Promise<unknown>;
  on(event: 'Log.entryAdded', listener: (payload: LogEntry) => void): void;
  off(event: 'Log.entryAdded', listener: (payload: LogEntry) => void): void;
}

/** Collects what the browser itself logs about sockets: no page can see that. */
async function collectBrowserLog() {
  const { cdp } = await import('vitest/browser');
  const devTools = cdp() as DevTools;
  const texts: string[] = [];
  const add = ({ entry: { level, text } }: LogEntry) => {
    if (text.includes('WebSocket')) texts.push(`${level}: ${text}`);
  };
  await devTools.send('Log.clear');
  devTools.on('Log.entryAdded', add);
  onTestFinished(() => devTools.off('Log.entryAdded', add));
  await devTools.send('Log.enable');
  return texts;
}

const useAll = () => ({
  connection: useConnection(),
  signin: useSignin(),
  room: useChannel('presence-quiet'),
  desk: useChannel('private-quiet'),
  send: useClientEvent('private-quiet', 'client-left'),
});

type App = ReturnType<typeof mountHook<ReturnType<typeof useAll>>>;

const ENDINGS: [name: string, end: (app: App) => void][] = [
  ['enabled={false}', (app) => app.rerender({ enabled: false })],
  ['userId={null}', (app) => app.rerender({ userId: null })],
  ['another userId', (app) => app.rerender({ userId: `bob-${crypto.randomUUID()}` })],
  ['the unmount', (app) => app.unmount()],
  ['signout()', (app) => app.latest().signin.signout()],
  ['disconnect()', (app) => app.latest().connection.disconnect()],
];

describe('the browser logs nothing at', () => {
  test.each(ENDINGS)('%s', async (_, end) => {
    const log = await collectBrowserLog();
    const server = userServers[0]!;
    const user = `ada-${crypto.randomUUID()}`;
    const app = mountHook(
      {
        ...lineTo(server),
        appKey: server.appKey,
        userId: user,
        autoSignin: true,
        userAuthentication: {
          endpoint: `${server.backendUrl}/pusher/user-auth`,
          params: { user },
          retry: false,
        },
        channelAuthorization: { endpoint: `${server.backendUrl}/pusher/auth`, params: { user } },
      },
      useAll,
    );
    await waitFor(() => {
      expect(app.latest().signin.ready).toBe(true);
      expect(app.latest().room.status).toBe('subscribed');
      expect(app.latest().desk.status).toBe('subscribed');
    });
    act(() => {
      void app.latest().send({});
      end(app);
    });
    // The log of a later socket comes after that of this one.
    const later = new WebSocket(`ws://${server.host}:${server.port}/app/${server.appKey}?protocol=7`);
    await new Promise((resolve) => later.addEventListener('message', resolve, { once: true }));
    later.close();
    await new Promise((resolve) => later.addEventListener('close', resolve, { once: true }));
    later.send('');
    await waitFor(() => expect(log).not.toEqual([]));
    expect(log).toHaveLength(1);
  });
});
