/** A frame of a client, whose answers the log waits for. */
export type ClientFrame =
  | { kind: 'sign-in'; auth: unknown; userData: string }
  | { kind: 'subscribe'; channel: string; auth: unknown; channelData: string | undefined }
  | { kind: 'client-event'; channel: string; event: string; bytes: number }
  | { kind: 'unsubscribe'; channel: string }
  | { kind: 'heartbeat' }
  | { kind: 'unknown'; event: string };

/** Reads a frame as the server does. `event` is empty if the text is not a frame. */
export function readClientFrame(event: string, data: unknown, channel = ''): ClientFrame {
  const fields = isRecord(data) ? data : {};
  switch (event) {
    case 'pusher:ping':
    case 'pusher:pong':
      return { kind: 'heartbeat' };
    case 'pusher:signin':
      return { kind: 'sign-in', auth: fields.auth, userData: textOf(fields.user_data) ?? '' };
    case 'pusher:subscribe':
      return {
        kind: 'subscribe',
        channel: textOf(fields.channel) ?? '',
        auth: fields.auth,
        channelData: textOf(fields.channel_data),
      };
    case 'pusher:unsubscribe':
      return { kind: 'unsubscribe', channel: textOf(fields.channel) ?? '' };
    default:
      if (event.startsWith('client-')) return { kind: 'client-event', channel, event, bytes: bytesOf(data) };
      return { kind: 'unknown', event };
  }
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** The length of an event's data, as the subscribers get it. */
function bytesOf(data: unknown): number {
  if (data === undefined) return 0;
  return Buffer.byteLength(typeof data === 'string' ? data : JSON.stringify(data));
}
