import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { startProgram } from './support/startProgram';

const SEE_HELP = 'See react-pusher-user --help.';

it.each<[string[], string]>([
  [[], `A command is missing: use "dev". ${SEE_HELP}`],
  [['dve'], `Unknown command "dve". Did you mean "dev"? ${SEE_HELP}`],
  [['serve'], `Unknown command "serve". Did you mean "dev"? ${SEE_HELP}`],
  [['dev', 'now'], `"now" is one argument too many. ${SEE_HELP}`],
  [['dev', '--prot', '1'], `Unknown option "--prot". Did you mean "--port"? ${SEE_HELP}`],
  [['dev', '--tls'], `Unknown option "--tls". ${SEE_HELP}`],
  [['dev', '-x'], `Unknown option "-x". ${SEE_HELP}`],
  [['dev', '--port'], `--port needs a value. ${SEE_HELP}`],
  [['dev', '--json=yes'], `--json takes no value. ${SEE_HELP}`],
  [['dev', '--port', 'web'], '--port must be a number from 0 to 65535, not "web".'],
  [['dev', '--port', '65536'], '--port must be a number from 0 to 65535, not "65536".'],
  [['dev', '--port', '-1'], '--port must be a number from 0 to 65535, not "-1".'],
  [
    ['dev', '--host', 'http://localhost'],
    '--host must be a name or an IP address, without a scheme or a port, not "http://localhost".',
  ],
  [['dev', '--key', 'a b'], '--key must be made of letters, digits, - and _, not "a b".'],
  [['dev', '--app-id', ''], '--app-id must be made of letters, digits, - and _, not "".'],
  [
    ['dev', '--dialect', 'sokety'],
    '--dialect must be one of pusher, soketi, sockudo, reverb, not "sokety". Did you mean "soketi"?',
  ],
])('%j is refused with exit code 2: %s', async (args, message) => {
  const { lines, ended } = startProgram(args);
  expect(await ended()).toEqual({ code: 2, errors: `${message}\n` });
  expect(lines).toEqual([]);
});

it('a refused secret is not printed', async () => {
  const { ended } = startProgram(['dev', '--secret', 'top secret']);
  const { code, errors } = await ended();
  expect([code, errors]).toEqual([2, expect.stringMatching(/^--secret must be made of/)]);
  expect(errors).not.toContain('top secret');
});

it('a refused value of the environment is named', async () => {
  const { ended } = startProgram(['dev'], { env: { PUSHER_PORT: 'https' } });
  const message = 'The environment variable PUSHER_PORT must be a number from 0 to 65535, not "https".\n';
  expect(await ended()).toEqual({ code: 2, errors: message });
});

it('options win over the environment, and an empty variable counts as none', async () => {
  const env = {
    PUSHER_APP_KEY: 'from-env',
    PUSHER_APP_ID: '5',
    PUSHER_APP_CLUSTER: '',
    PUSHER_PORT: 'https',
  };
  const { line } = startProgram(['dev', '--json', '--port', '0', '--key', 'typed'], { env });
  expect(JSON.parse(await line(/listening/))).toMatchObject({
    env: { PUSHER_APP_KEY: 'typed', PUSHER_APP_ID: '5', PUSHER_APP_CLUSTER: 'local' },
  });
});

it.each([['--help'], ['-h'], ['dev', '--help']])(
  '%s prints the help, at most 80 columns wide',
  async (...args) => {
    const { lines, ended } = startProgram(args);
    expect(await ended()).toEqual({ code: 0, errors: '' });
    expect(lines[0]).toBe('Usage: npx react-pusher-user dev [options]');
    for (const option of ['--port <number> ', '--secret <secret> ', '--dialect <server> ', '--json ']) {
      expect(lines.join('\n')).toContain(option);
    }
    expect(lines.filter((line) => line.length > 80)).toEqual([]);
  },
);

it.each(['--version', '-v'])('%s prints the version of the package', async (option) => {
  const { lines, ended } = startProgram([option]);
  expect(await ended()).toEqual({ code: 0, errors: '' });
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  expect(lines).toEqual([version]);
});
