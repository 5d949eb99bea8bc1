import type { Snippets } from './createSnippets';

/** The connection that an entry is about. */
export interface OfClient {
  socketId: string;
  /** The id of the user who is signed in on the connection. */
  userId?: string;
}

interface Failure {
  /** What happened. */
  problem: string;
  /** What to do. */
  hint?: string;
}

interface EventEntry {
  channel: string;
  event: string;
  /** The length of the data, in bytes of UTF-8. */
  bytes: number;
  /** The number of connections that the event was sent to. */
  receivers: number;
}

/** An entry without its time. No entry contains a signature, and only `listening` contains the app's secret. */
export type LogDetails =
  | ({ type: 'listening'; version: string; url: string; dialect: string; networkUrls: string[] } & Snippets)
  /** `connections`: how many were open. */
  | { type: 'stopped'; connections: number }
  | ({ type: 'not-started' } & Failure)
  | ({ type: 'connected' } & OfClient)
  | ({ type: 'connection-refused'; appKey: string } & OfClient & Failure)
  | ({ type: 'disconnected'; by: 'client' | 'server'; code: number; reason: string } & OfClient)
  | ({ type: 'signed-in'; userId: string } & OfClient)
  | ({ type: 'sign-in-failed' } & OfClient & Failure)
  | ({ type: 'subscribed'; channel: string; subscribers: number } & OfClient)
  | ({ type: 'subscription-refused'; channel: string } & OfClient & Failure)
  | ({ type: 'unsubscribed'; channel: string } & OfClient)
  | ({ type: 'client-event' } & OfClient & EventEntry)
  | ({ type: 'client-event-refused'; channel: string; event: string } & OfClient & Failure)
  | ({ type: 'error'; code: number | null } & OfClient & Failure)
  | ({ type: 'event' } & EventEntry)
  | { type: 'request'; method: string; path: string; status: number }
  /** pusher-js asks for its HTTP fallback, which the server does not have. */
  | { type: 'http-fallback'; path: string }
  | ({ type: 'request-failed'; method: string; path: string; status: number } & Failure);

/** A line of the log. `time` is in milliseconds since 1970. */
export type LogEntry = LogDetails & { time: number };

export type WriteLog = (details: LogDetails) => void;
