import type { Color, Paint } from './createPaint';
import { bannerText } from './bannerText';
import type { LogDetails, LogEntry } from './LogEntry';
import { toPrintable } from './toPrintable';
import { wrapText } from './wrapText';

/** The text of a line after its time. */
interface Line {
  label: string;
  color?: Color;
  /** The parts of the line, in order. Empty parts are left out. */
  parts: (string | undefined)[];
}

type Of<Type extends LogDetails['type']> = Extract<LogDetails, { type: Type }>;
type LineEntry = Exclude<LogDetails, { type: 'listening' }>;

const LABEL_WIDTH = 11;
const TIME_WIDTH = 8;
const HTTP_FALLBACK =
  'pusher-js asks for HTTP, because a WebSocket has failed before, for example while this server was down. This server has WebSockets only: pusher-js goes on trying one.';
const USER_CHANNEL = '#server-to-user-';

/**
 * The entry as text: one line, except for the banner.
 *
 * @param columns - the width of the terminal, in which a long line continues below its text. `undefined`: no terminal.
 */
export function formatEntry(entry: LogEntry, paint: Paint, columns?: number): string {
  if (entry.type === 'listening') return bannerText(entry, paint);
  const { label, color, parts } = lineOf(entry);
  const time = paint('dim', new Date(entry.time).toTimeString().slice(0, 8));
  const text = parts.filter((part) => part !== undefined && part !== '').join('  ');
  const isFailure = 'problem' in entry;
  const padded = `${isFailure ? '✗ ' : ''}${label}`.padEnd(LABEL_WIDTH);
  const start = `${time} ${paint(isFailure ? 'red' : (color ?? 'cyan'), padded)} `;
  const indent = TIME_WIDTH + 1 + LABEL_WIDTH + 1;
  const line = start + wrapText(text, indent, columns);
  // The terminal has echoed Ctrl-C on the current line.
  return entry.type === 'stopped' && columns !== undefined ? `\n${line}` : line;
}

function lineOf(entry: LineEntry): Line {
  switch (entry.type) {
    case 'stopped':
      return { label: 'stop', parts: [`closed ${count(entry.connections, 'connection')}`] };
    case 'not-started':
      return { label: 'start', parts: [explain(entry)] };
    case 'connected':
      return { label: 'connect', color: 'green', parts: [entry.socketId] };
    case 'connection-refused':
      return { label: 'connect', parts: [entry.socketId, explain(entry)] };
    case 'disconnected':
      return { label: 'disconnect', color: 'yellow', parts: [...client(entry), ending(entry)] };
    case 'signed-in':
      return { label: 'sign-in', color: 'green', parts: client(entry) };
    case 'sign-in-failed':
      return { label: 'sign-in', parts: [...client(entry), explain(entry)] };
    case 'subscribed':
      return {
        label: 'subscribe',
        parts: [...client(entry), subscription(entry), count(entry.subscribers, 'subscriber')],
      };
    case 'subscription-refused':
      return { label: 'subscribe', parts: [...client(entry), subscription(entry), explain(entry)] };
    case 'unsubscribed':
      return { label: 'leave', parts: [...client(entry), subscription(entry)] };
    case 'client-event':
      return { label: 'event', color: 'bold', parts: [...client(entry), ...event(entry)] };
    case 'client-event-refused':
      return {
        label: 'event',
        parts: [...client(entry), channelName(entry), toPrintable(entry.event), explain(entry)],
      };
    case 'error':
      return { label: 'error', parts: [...client(entry), entry.code?.toString(), explain(entry)] };
    case 'event':
      return { label: 'event', color: 'bold', parts: event(entry) };
    case 'request':
      return { label: 'api', color: 'dim', parts: request(entry) };
    case 'http-fallback':
      return { label: 'fallback', color: 'yellow', parts: [HTTP_FALLBACK] };
    case 'request-failed':
      return { label: 'api', parts: [...request(entry), explain(entry)] };
  }
}

function client({ socketId, userId = '' }: { socketId: string; userId?: string }): string[] {
  return [socketId, toPrintable(userId)];
}

/** A client subscribes to the channel of its own user, whose id the line has already. */
function subscription({ channel }: { channel: string }): string {
  return channel.startsWith(USER_CHANNEL) ? "the user's channel" : toPrintable(channel);
}

function channelName({ channel }: { channel: string }): string {
  return toPrintable(
    channel.startsWith(USER_CHANNEL) ? `user ${channel.slice(USER_CHANNEL.length)}` : channel,
  );
}

function event(entry: Of<'event' | 'client-event'>): string[] {
  const { receivers } = entry;
  const nobody = entry.type === 'event' ? 'nobody' : 'nobody else';
  const arrow = `→ ${receivers === 0 ? `${nobody} is subscribed` : count(receivers, 'connection')}`;
  return [channelName(entry), toPrintable(entry.event), `${entry.bytes} B`, arrow];
}

function request({ method, path, status }: Of<'request' | 'request-failed'>): string[] {
  return [toPrintable(`${method} ${path}`).trim(), String(status)];
}

function ending({ by, code, reason }: Of<'disconnected'>): string {
  if (by === 'client' && code === 1006) return 'connection lost (1006)';
  return `by the ${by} (${code}${reason ? `, ${toPrintable(reason)}` : ''})`;
}

/** Both are sentences, the first one without a full stop. */
function explain({ problem, hint }: { problem: string; hint?: string }): string {
  const sentence = toPrintable(problem.replace(/\.$/, ''));
  return hint ? `${sentence}. ${hint}` : sentence;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
