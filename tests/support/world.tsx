import PusherSdk from 'pusher';
import PusherJs from 'pusher-js';
import {
  createPusherServer,
  inMemorySockets,
  type PusherServerOptions,
  type TrafficRecord,
} from 'react-pusher-user/testing';
import { onTestFinished, vi } from 'vitest';
import { DIALECT } from './dialect';
import { expectQuiet } from './expectQuiet';

type Answer = (body: URLSearchParams, init: RequestInit) => Response | Promise<Response>;

export interface WorldOptions extends PusherServerOptions {
  /** Another version of pusher-js than the one installed. */
  Pusher?: typeof PusherJs;
}

/** A world for one test, which must stay quiet, and which ends with it. */
export function createWorld(options?: WorldOptions): World {
  expectQuiet();
  const world = buildWorld(options);
  onTestFinished(world.end);
  return world;
}

/** An app's server: answers auth requests by the official SDK, and can be told to answer otherwise. */
export function buildWorld({ Pusher = PusherJs, ...serverOptions }: WorldOptions = {}) {
  const server = createPusherServer({ dialect: DIALECT, ...serverOptions });
  const { app } = server;
  const memory = inMemorySockets(server, Pusher);
  const sdk = new PusherSdk({ appId: app.id, key: app.key, secret: app.secret, host: 'unused' });
  const traffic: TrafficRecord[] = [];
  const unsubscribe = server.subscribe((record) => traffic.push(record));
  const requests: { time: number; url: string; body: string; init: RequestInit; headers: Headers }[] = [];
  const sign = (socketId: string, id = userId) =>
    sdk.authenticateUser(socketId, { id, name: id.toUpperCase() });
  /** As `sign`, for a channel; a presence channel's member is who is logged in. */
  const authorize = (socketId: string, channel: string, id = userId) =>
    sdk.authorizeChannel(
      socketId,
      channel,
      channel.startsWith('presence-') ? { user_id: id, user_info: { name: id.toUpperCase() } } : undefined,
    );
  const answerWell = (fields: URLSearchParams) => {
    const socketId = fields.get('socket_id') ?? '';
    const channel = fields.get('channel_name');
    return Response.json(channel === null ? sign(socketId) : authorize(socketId, channel));
  };
  let userId = 'ada';
  let answer: Answer | null = null;

  vi.stubGlobal('fetch', (url: string, init: RequestInit & { body: string }) => {
    const { body } = init;
    const aborted = () => new DOMException('This operation was aborted', 'AbortError');
    // As `fetch` does: nothing is sent.
    if (init.signal?.aborted) return Promise.reject(aborted());
    requests.push({ time: Date.now(), url, body, init, headers: new Headers(init.headers) });
    return new Promise((resolve, reject) => {
      init.signal?.addEventListener('abort', () => {
        reject(aborted());
      });
      const fields = new URLSearchParams(body);
      const respond = answer ?? answerWell;
      Promise.resolve(fields)
        .then((given) => respond(given, init))
        .then(resolve, reject);
    });
  });

  return {
    Pusher,
    server,
    memory,
    sdk,
    requests,
    traffic,
    /** Who the endpoint signs. */
    logIn(id: string) {
      userId = id;
    },
    /** How the endpoint answers from now on; `null`: as it should. */
    answerWith(next: Answer | null) {
      answer = next;
    },
    /** What the endpoint answers when all is well. */
    sign,
    authorize,
    /** Holds frames back. Returns how to stop. */
    delay: (event: string, milliseconds: number) =>
      server.intercept((frame) => (frame.event === event ? { delay: milliseconds } : undefined)),
    /** What a provider needs to live in this world. */
    props: { appKey: app.key, cluster: 'eu', loadPusher: memory.loadPusher },
    /** The names of the frames that the client sent. */
    sent: () =>
      traffic.flatMap((record) =>
        record.type === 'frame' && record.direction === 'in' ? [record.event] : [],
      ),
    /** Who is signed in, one entry a connection; `null`: nobody. */
    online: () => server.connections.map((connection) => connection.userId),
    end() {
      vi.unstubAllGlobals();
      unsubscribe();
      memory.restore();
      server.close();
    },
  };
}

export type World = ReturnType<typeof buildWorld>;

/** An endpoint that never answers. */
export const hang = () => new Promise<Response>(() => {});
