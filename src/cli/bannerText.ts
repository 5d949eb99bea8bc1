import type { LogDetails } from './LogEntry';
import type { Paint } from './createPaint';
import type { Snippets } from './createSnippets';

type Listening = Extract<LogDetails, { type: 'listening' }>;

/** What the terminal shows when the server listens. Snippets begin at the margin, so that they can be pasted. */
export function bannerText(entry: Listening, paint: Paint): string {
  const { app, env, props, sdk, laravel } = entry;
  const section = (title: string, note: string, lines: string[]) =>
    ['', `${paint('bold', title)} ${paint('dim', note)}`, ...lines.map((line) => paint('cyan', line))].join(
      '\n',
    );
  return [
    '',
    `${paint('bold', 'Local Pusher')} ${paint('dim', `react-pusher-user ${entry.version}`)}`,
    '',
    ...facts(entry, paint),
    section('.env of your server', '(react-pusher-user/server needs no more)', [
      ...envLines(env),
      ...('secret' in app ? [] : ['# PUSHER_APP_SECRET: the one in this environment']),
    ]),
    section('React', '(with the props of your app)', providerLines(props)),
    section('Official SDK', "(import Pusher from 'pusher')", sdkLines(sdk)),
    section('Laravel', '(and the .env above)', envLines(laravel)),
    '',
    paint('dim', 'Ctrl-C stops the server.'),
    '',
  ].join('\n');
}

function facts({ url, networkUrls, app, dialect }: Listening, paint: Paint): string[] {
  const rows: [string, string][] = [
    ['Listening', paint('green', url)],
    ...networkUrls.map((networkUrl): [string, string] => ['Network', paint('green', networkUrl)]),
    ['App id', app.id],
    ['Key', app.key],
    ['Secret', app.secret ?? paint('dim', 'from PUSHER_APP_SECRET, not shown')],
    ...(dialect === 'pusher' ? [] : [['Dialect', dialect] as [string, string]]),
  ];
  return rows.map(([name, value]) => `${paint('dim', name.padEnd(11))}${value}`);
}

function envLines(env: Record<string, string>): string[] {
  return Object.entries(env).map(([name, value]) => `${name}=${value}`);
}

function providerLines({ appKey, wsHost, wsPort, forceTLS }: Snippets['props']): string[] {
  return [
    '<PusherProvider',
    `  appKey="${appKey}"`,
    `  wsHost="${wsHost}"`,
    `  wsPort={${wsPort}}`,
    `  forceTLS={${forceTLS}}`,
    '>',
  ];
}

function sdkLines({ appId, key, secret, host, port, useTLS }: Snippets['sdk']): string[] {
  const secretCode = secret === undefined ? 'process.env.PUSHER_APP_SECRET' : `'${secret}'`;
  return [
    'new Pusher({',
    `  appId: '${appId}',`,
    `  key: '${key}',`,
    `  secret: ${secretCode},`,
    `  host: '${host}',`,
    `  port: '${port}',`,
    `  useTLS: ${useTLS},`,
    '});',
  ];
}
