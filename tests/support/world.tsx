import PusherSdk from 'pusher';
import { Pusher as PusherJs } from './Pusher';
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
  /** A pusher-js other than the installed one. */
  Pusher?: typeof PusherJs;
}

/** Creates a world that ends with the test. The test must log no warning and leave no rejection unhandled. */
export function createWorld(options?: WorldOptions): World {
  expectQuiet();
  const world = buildWorld(options);
  onTestFinished(world.end);
  return world;
}

/** Builds a Pusher server and the app's auth endpoint, which signs with the official SDK unless a test replaces its answer. */
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
  /** Signs a channel. The member of a presence channel is the logged-in user. */
  const authorize = (socketId: string, channel: string, id = userId) =>
    sdk.authorizeChannel(
      socketId,
      channel,
      channel.startsWith('presence-') ? { user_id: id, user_info: { name: id.toUpperCase() } } : undefined,
    );
  const answerCorrectly = (fields: URLSearchParams) => {
    const socketId = fields.get('socket_id') ?? '';
    const channel = fields.get('channel_name');
    return Response.json(channel === null ? sign(socketId) : authorize(socketId, channel));
  };
  let userId = 'ada';
  let answer: Answer | null = null;

  vi.stubGlobal('fetch', (url: string, init: RequestInit & { body: string }) => {
    const { body } = init;
    const aborted = () => new DOMException('This operation was aborted', 'AbortError');
    // `fetch` sends nothing when its signal is aborted already.
    if (init.signal?.aborted) return Promise.reject(aborted());
    requests.push({ time: Date.now(), url, body, init, headers: new Headers(init.headers) });
    return new Promise((resolve, reject) => {
      init.signal?.addEventListener('abort', () => {
        reject(aborted());
      });
      const fields = new URLSearchParams(body);
      const respond = answer ?? answerCorrectly;
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
    /** Sets the user that the endpoint signs. */
    logIn(id: string) {
      userId = id;
    },
    /** Replaces the answer of the endpoint; `null` restores the correct answer. */
    answerWith(next: Answer | null) {
      answer = next;
    },
    /** The correct answer of the endpoint. */
    sign,
    authorize,
    /** Delays the frames of this event. Returns a function that ends the delay. */
    delay: (event: string, milliseconds: number) =>
      server.intercept((frame) => (frame.event === event ? { delay: milliseconds } : undefined)),
    /** The props that connect a provider to this world. */
    props: { appKey: app.key, cluster: 'eu', loadPusher: memory.loadPusher },
    /** The event names of the frames that the client sent. */
    sent: () =>
      traffic.flatMap((record) =>
        record.type === 'frame' && record.direction === 'in' ? [record.event] : [],
      ),
    /** The id of the signed-in user of each connection, or `null`. */
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
