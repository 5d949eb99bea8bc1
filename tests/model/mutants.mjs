// Plants one bug after the other in a copy of the package, and looks whether the walks find it. An argument picks bugs
// by a part of their names; VERBOSE=1 shows the walks.
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { styleText } from 'node:util';

const SIGNIN = 'src/core/signin/createSignin.ts';
const SESSION = 'src/core/createSession.ts';
const REQUEST = 'src/core/auth/createAuthRequest.ts';
const CLIENT = 'src/core/client/buildClient.ts';

/** @type {[bug: string, file: string, find: string, replace: string][]} */
const MUTANTS = [
  ["a dropped line's auth request goes on", SIGNIN, '    if (reply) forget();\n', ''],
  [
    "no time limit on Pusher's reply",
    REQUEST,
    "      sleep(() => {\n        fail(new Failure('reply-timeout'));\n      });\n",
    '      clearTimeout(timer);\n',
  ],
  [
    'no time limit on the auth request',
    REQUEST,
    "    sleep(() => {\n      answer(null, 'auth-timeout');\n    });\n",
    '',
  ],
  [
    'a drop is not seen until pusher-js tells of another state',
    SIGNIN,
    'if (!connection.connection) drop(dropped);',
    "if (!connection.connection && connection.state !== 'connected') drop(dropped);",
  ],
  [
    'anybody may be signed in',
    SIGNIN,
    'const { userId = user.id } = host.getOptions();',
    'const userId = user.id;',
  ],
  [
    'another userId leaves the connection as it is',
    SIGNIN,
    '      if (sent || last) reconnect();\n      ask();',
    '      ask();',
  ],
  [
    'the retry goes on after an unmount',
    REQUEST,
    '    controller?.abort();\n    awaited = earlyProvided = controller = null;\n    clearTimeout(timer);',
    '',
  ],
  [
    'after a failure, the request or the wait for Pusher goes on',
    SIGNIN,
    '    guard(reply, error, null);\n    forget();',
    '    guard(reply, error, null);\n    reply = null;',
  ],
  [
    'after a failure, pusher-js believes that the sign-in is under way',
    SIGNIN,
    '    users.signin_requested = false;\n  };\n\n  const failWith',
    '  };\n\n  const failWith',
  ],
  [
    'a failure does not end what is under way',
    SIGNIN,
    'const failWith = (error: SigninError) => {\n    release(error);',
    'const failWith = (error: SigninError) => {',
  ],
  [
    'a terminated user waits for a connection that does not come',
    SIGNIN,
    "else fail(host.getValue().phase === 'connecting' ? 'connection-failed' : 'terminated');",
    'else drop(dropped);',
  ],
  [
    'a connection that is up stays unavailable',
    SIGNIN,
    '      else if (/^[dfu]/.test(connection.state)) reconnect();\n',
    '',
  ],
  [
    'a client listens to the network for ever',
    CLIENT,
    '    listeners.map((listener) => network.unbind(null, listener));\n',
    '    void listeners;\n',
  ],
  ['a client connects after its end', CLIENT, '    client.connection.connect = () => undefined;\n', ''],
  [
    'two sign-ins on one socket',
    SIGNIN,
    'if (sent) reconnect();\n    // But',
    'if (sent === "") reconnect();\n    // But',
  ],
  [
    'another `userId` is signed out, and not in',
    SESSION,
    'isActive(session.getValue())) ? asked : ended,',
    'isActive(session.getValue())) ? ended : ended,',
  ],
  ['signin() does not connect', SIGNIN, '    if (/^[dfu]/.test(connection.state)) client.connect();\n', ''],
];

const copy = mkdtempSync(join(tmpdir(), 'mutants-'));
for (const name of ['src', 'tests', '.storybook', 'package.json', 'tsconfig.json', 'vitest.config.ts'])
  cpSync(name, join(copy, name), { recursive: true, filter: (path) => !path.includes('node_modules') });
symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
process.on('exit', () => rmSync(copy, { recursive: true }));

const [, , part = ''] = process.argv;
let survivors = 0;
for (const [bug, file, find, replace] of MUTANTS) {
  if (!bug.includes(part)) continue;
  const path = join(copy, file);
  const source = readFileSync(path, 'utf8');
  if (source.split(find).length !== 2) throw new Error(`To plant "${bug}", ${file} must say once: ${find}`);
  writeFileSync(
    path,
    source.replace(find, () => replace),
  );
  const output = await walk();
  writeFileSync(path, source);
  const [, walks, steps] = /Walk (\d+) goes wrong; shrunk \d+ times to (\d+) steps/.exec(output) ?? [];
  if (!walks && !output.includes('1 passed')) throw new Error(output);
  if (!walks) survivors++;
  const verdict = walks
    ? `walk ${walks.padStart(4)}, ${steps.padStart(2)} steps`
    : styleText('red', 'survives');
  console.log(`${verdict.padEnd(22)} ${bug}`);
  if (process.env.VERBOSE) console.log(output);
}
process.exitCode = survivors > 0 ? 1 : 0;

/** @returns {Promise<string>} */
function walk() {
  const env = { ...process.env, NO_COLOR: '1', MODEL_RUNS: process.env.MODEL_RUNS ?? '4000' };
  return new Promise((done) => {
    execFile('npx', ['vitest', 'run', '--project', 'model'], { cwd: copy, env }, (_, stdout, stderr) => {
      done(stdout + stderr);
    });
  });
}
