import type { ConnectionEvent } from './pusher/ConnectionEvent';
import type { SessionOptions } from './SessionOptions';

/** What Pusher says about an unknown key, and servers that imitate it. */
const HINT = /not in this cluster\. Did you forget to specify the cluster\?/;

/** Rewrites the server's advice to specify a cluster: a connection to the app's own server has none. */
export function withoutClusterHint(event: ConnectionEvent, { wsHost }: SessionOptions): ConnectionEvent {
  if (event.type !== 'error' || !wsHost) return event;
  const message = event.error.message.replace(HINT, 'is unknown to the server at `wsHost`.');
  return { ...event, error: { ...event.error, message } };
}
