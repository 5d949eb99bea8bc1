import Pusher from 'pusher-js';
import { createPusherServer, inMemorySockets } from 'react-pusher-user/testing';
import { onTestFinished, vi } from 'vitest';

/** use-pusher misses messages that arrive before its second render, so messages take longer than a render. In milliseconds. */
const LATENCY = 2;

/** Starts Pusher's cluster `eu` with the app `your-key`, and the endpoints of an app whose user is "ada". */
export function startServer() {
  const server = createPusherServer({ apps: [{ id: '1', key: 'your-key', secret: 'your-secret' }] });
  const memory = inMemorySockets(server, Pusher, { hosts: ['ws-eu.pusher.com'], latency: LATENCY });
  const frames: string[] = [];
  server.subscribe((record) => {
    if (record.type === 'frame' && record.direction === 'in') frames.push(record.event);
  });
  const urls: string[] = [];
  const answer = (url: string, body: string): object => {
    urls.push(url);
    const form = new URLSearchParams(body);
    const socketId = form.get('socket_id')!;
    const channel = form.get('channel_name');
    if (channel === null) return server.authenticateUser(socketId, { id: 'ada' });
    const member = channel.startsWith('presence-') && { user_id: 'ada', user_info: { name: 'Ada' } };
    return server.authorizeChannel(socketId, channel, member || undefined);
  };
  vi.stubGlobal('fetch', (url: string, { body }: { body: string }) =>
    Promise.resolve(Response.json(answer(url, body))),
  );
  // pusher-js uses no more of a request than this class has.
  vi.spyOn(Pusher.Runtime, 'createXHR').mockImplementation(() => new FakeXhr(answer) as never);
  onTestFinished(() => {
    for (const client of Pusher.instances.splice(0)) client.disconnect();
    memory.restore();
    server.close();
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });
  return { server, memory, frames, urls };
}

/** The request of pusher-js, answered without a network. */
class FakeXhr {
  readyState = 0;
  status = 0;
  responseText = '';
  onreadystatechange: (() => void) | null = null;
  #url = '';

  constructor(readonly answer: (url: string, body: string) => object) {}

  open(_method: string, url: string) {
    this.#url = url;
  }

  setRequestHeader() {}

  send(body: string) {
    setTimeout(() => {
      this.responseText = JSON.stringify(this.answer(this.#url, body));
      Object.assign(this, { readyState: 4, status: 200 });
      this.onreadystatechange?.();
    }, LATENCY);
  }
}
