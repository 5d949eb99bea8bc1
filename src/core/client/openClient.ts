import type { SessionOptions } from '../SessionOptions';
import { buildClient, loadPusher } from './buildClient';
import type { PusherClient } from './PusherClient';

/** Who wants a client. */
export interface ClientListener {
  opened(client: PusherClient): void;
  /** pusher-js could not be loaded or started. */
  failed(cause: unknown): void;
  /** Hears everything that the client's connection emits, before pusher-js's own listeners do. */
  receive(event: string, data: unknown): void;
}

/** Puts a client to work: the app's own, or one that we load and build. Returns how to let it go. */
export function openClient(options: SessionOptions, { opened, failed, receive }: ClientListener): () => void {
  let end: (() => void) | null = null;
  let isOver = false;
  const use = (client: PusherClient, dispose?: () => void) => {
    client.connection.bind_global(receive);
    end = () => {
      client.connection.unbind_global(receive);
      dispose?.();
    };
    opened(client);
  };
  if (options.client) use(options.client);
  else
    loadPusher(options)
      .then((Pusher) => {
        if (!isOver) use(...buildClient(Pusher, options));
      })
      .catch((cause: unknown) => {
        if (!isOver) failed(cause);
      });
  return () => {
    isOver = true;
    end?.();
  };
}
