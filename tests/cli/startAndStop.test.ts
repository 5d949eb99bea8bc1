import { copyFile, mkdir, mkdtemp, realpath, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createServer as createTcpServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { expect, it, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { startPusherServer } from 'react-pusher-user/testing/node';
import { PROGRAM, startDev, startProgram } from './support/startProgram';

it.each(['SIGINT', 'SIGTERM'] as const)(
  '%s closes the connections, and ends with exit code 0',
  async (signal) => {
    const { line, lines, kill, ended, port } = await startDev();
    const socket = new WebSocket(`ws://127.0.0.1:${port}/app/local-key`);
    const closed = once(socket, 'close');
    await line(/ connect /);
    const count = lines.length;
    kill(signal);
    expect((await closed)[0]).toBe(1001);
    expect(await ended()).toEqual({ code: 0, errors: '' });
    expect(lines.slice(count)).toEqual([expect.stringMatching(/ stop {8}closed 1 connection$/)]);
  },
);

it('takes both signals of one Ctrl-C for one: npx passes on what the terminal has sent already', async () => {
  const { line, kill, ended, port } = await startDev();
  new WebSocket(`ws://127.0.0.1:${port}/app/local-key`);
  await line(/ connect /);
  kill('SIGINT');
  kill('SIGINT');
  expect(await ended()).toEqual({ code: 0, errors: '' });
});

it('says which port another server of this package has, and how to choose another', async () => {
  const first = await startDev();
  const second = startProgram(['dev', '--port', String(first.port)]);
  expect(await second.ended()).toEqual({
    code: 1,
    errors: expect.stringContaining(
      `A react-pusher-user server is already running on port ${first.port} of 127.0.0.1. Use that one, stop it, or choose another port: --port ${first.port + 1}\n`,
    ) as string,
  });
  expect(second.lines).toEqual([]);
  // The first one has not logged the question.
  first.kill('SIGINT');
  await first.ended();
  expect(first.lines.filter((line) => line.includes('HEAD'))).toEqual([]);
});

it('recognizes a server of react-pusher-user/testing/node, too', async () => {
  const { port, close } = await startPusherServer();
  onTestFinished(close);
  const { ended } = startProgram(['dev', '--port', String(port)]);
  expect(await ended()).toMatchObject({
    code: 1,
    errors: expect.stringContaining('already running') as string,
  });
});

it.each([
  ['a web server', () => createServer((_request, response) => response.end('hello'))],
  ['a server that never answers', () => createTcpServer()],
])('says which port %s has', async (_name, create) => {
  const server = create();
  const sockets = new Set<{ destroy(): void }>();
  server.on('connection', (socket: { destroy(): void }) => sockets.add(socket));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const program = startProgram(['dev', '--json', '--port', String(port)]);
  expect(await program.ended()).toEqual({ code: 1, errors: '' });
  expect(program.lines.map((line) => JSON.parse(line) as unknown)).toEqual([
    {
      type: 'not-started',
      problem: `Port ${port} of 127.0.0.1 is taken by another program`,
      hint: `Choose another port: --port ${port + 1}`,
      time: expect.any(String) as string,
    },
  ]);
});

it('says that an address is not one of this machine', async () => {
  const { ended } = startProgram(['dev', '--port', '0', '--host', '192.0.2.1']);
  const { code, errors } = await ended();
  expect([code, errors]).toEqual([1, expect.stringContaining('does not have the address 192.0.2.1')]);
});

it('needs no other package: it runs from an empty folder', async () => {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'react-pusher-user-')));
  onTestFinished(() => rm(folder, { recursive: true }));
  await mkdir(join(folder, 'dist/cli'), { recursive: true });
  for (const file of ['package.json', PROGRAM]) await copyFile(file, join(folder, file));
  const { line, port } = await startDev([], { cwd: folder, program: join(folder, PROGRAM) });
  const socket = new WebSocket(`ws://127.0.0.1:${port}/app/local-key`);
  onTestFinished(() => socket.close());
  expect(await line(/ connect /)).toContain('1.1');
});

it('ends when the reader of its output has gone', async () => {
  const { child, ended, port } = await startDev();
  child.stdout.destroy();
  new WebSocket(`ws://127.0.0.1:${port}/app/local-key`).on('error', () => {});
  expect(await ended()).toEqual({ code: 0, errors: '' });
});
