import type { ChannelAuthorizationOptions, ChannelErrorCode } from 'react-pusher-user';
import type { BackendRules } from '../server/BackendRules';

/** How a story causes an error of a channel. */
export interface ChannelFailure {
  /** What is wrong, in one sentence. */
  cause: string;
  /** The name of the channel, if it is the cause. */
  channel?: string;
  rules?: Partial<BackendRules>;
  channelAuthorization?: ChannelAuthorizationOptions;
  /** A button that sends client events, which causes the error. Without it, the error comes by itself. */
  sends?: { label: string; times: number; data: unknown };
}

const IMPATIENT = { timeout: 900, retry: 0 };
const SEND_ONE = { label: 'Send a client event', times: 1, data: { at: 1 } };

/** One row for each code: the type checks that none is missing. */
export const CHANNEL_FAILURES: Record<ChannelErrorCode, ChannelFailure> = {
  unreachable: {
    cause: 'The request to /pusher/auth finds no server.',
    rules: { channelEndpoint: 'unreachable' },
  },
  denied: {
    cause: 'The endpoint answers 403: Ada may not enter this room.',
    rules: { channelEndpoint: 'deny' },
  },
  'http-error': {
    cause: 'The endpoint answers 500.',
    rules: { channelEndpoint: 'fail' },
  },
  'invalid-reply': {
    cause: 'The endpoint answers { "ok": true }.',
    rules: { channelEndpoint: 'invalid-reply' },
  },
  'handler-error': {
    cause: 'The headersProvider of the app throws an error.',
    channelAuthorization: {
      retry: 0,
      headersProvider: () => Promise.reject(new Error('There is no token in the store.')),
    },
  },
  'auth-timeout': {
    cause: 'The endpoint never answers.',
    rules: { channelEndpoint: 'stall' },
    channelAuthorization: IMPATIENT,
  },
  'reply-timeout': {
    cause: 'Pusher does not answer pusher:subscribe.',
    rules: { ignoresSubscriptions: true },
    channelAuthorization: IMPATIENT,
  },
  rejected: {
    cause: 'The endpoint signs with the secret of another app.',
    rules: { channelEndpoint: 'wrong-secret' },
  },
  'invalid-name': {
    cause: 'The name of the channel contains a space.',
    channel: 'private-the room',
  },
  unsupported: {
    cause: 'The channel is encrypted, and the build of pusher-js for it is not loaded.',
    channel: 'private-encrypted-room',
  },
  'invalid-event': {
    cause: 'The data of the event are a BigInt, which JSON does not have.',
    sends: { label: 'Send a BigInt', times: 1, data: 10n },
  },
  'not-subscribed': {
    cause: 'The app sends an event before the channel is subscribed.',
    rules: { channelEndpoint: 'stall' },
    sends: SEND_ONE,
  },
  'rate-limited': {
    cause: 'The app sends 11 events in a second, without throttle.',
    sends: { label: 'Send 11 client events', times: 11, data: { at: 1 } },
  },
  'event-rejected': {
    cause: 'Client events are switched off in the settings of the app on Pusher.',
    rules: { rejectsClientEvents: true },
    sends: SEND_ONE,
  },
};
