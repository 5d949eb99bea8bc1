import type { PusherApp, PusherServer } from 'react-pusher-user/testing/server';
import type { ClientFrame } from './ClientFrame';
import { explainAuth } from './explainAuth';
import type { LogDetails, OfClient } from './LogEntry';

/**
 * Describes an error that the server sends.
 *
 * @param frame - the frame that the error answers, or `undefined` if it answers none.
 * @param data - the data of `pusher:error` or `pusher:subscription_error`.
 */
export function describeFailure(
  server: PusherServer,
  client: OfClient,
  frame: ClientFrame | undefined,
  data: unknown,
): LogDetails {
  const { app, dialect } = server;
  const { code, problem } = readError(data);
  switch (frame?.kind) {
    case 'sign-in': {
      if (dialect === 'reverb') {
        const hint = 'Omit --dialect reverb to sign users in.';
        return { type: 'sign-in-failed', ...client, problem: 'Laravel Reverb has no users', hint };
      }
      const textToSign = `${client.socketId}::user::${frame.userData}`;
      const explained = explainAuth(frame.auth, app, textToSign) ?? explainUser(frame.userData, problem);
      return { type: 'sign-in-failed', ...client, ...explained };
    }
    case 'subscribe': {
      const { channel } = frame;
      const explained = explainSubscription(client, frame, app) ?? { problem };
      return { type: 'subscription-refused', ...client, channel, ...explained };
    }
    case 'client-event': {
      const { channel, event } = frame;
      return { type: 'client-event-refused', ...client, channel, event, problem };
    }
    default:
      return { type: 'error', ...client, code, problem };
  }
}

function explainUser(userData: string, problem: string): { problem: string; hint?: string } {
  if (hasId(userData)) return { problem };
  const hint = 'Sign user data whose `id` is a string that is not empty.';
  return { problem: 'the user data have no id', hint };
}

function hasId(userData: string): boolean {
  try {
    const { id } = JSON.parse(userData) as { id?: unknown };
    return typeof id === 'string' && id !== '';
  } catch {
    return false;
  }
}

function explainSubscription(
  { socketId }: OfClient,
  { channel, auth, channelData }: Extract<ClientFrame, { kind: 'subscribe' }>,
  app: PusherApp,
) {
  if (!/^(?:private|presence)-/.test(channel)) return null;
  const signed = [socketId, channel, ...(channelData === undefined ? [] : [channelData])];
  return explainAuth(auth, app, signed.join(':'));
}

/** The code and the message of an error. A `pusher:subscription_error` has `error` instead of `message`. */
function readError(data: unknown): { code: number | null; problem: string } {
  const { code, message, error } = data as { code?: unknown; message?: unknown; error?: unknown };
  const text = [message, error].find((value) => typeof value === 'string');
  return { code: typeof code === 'number' ? code : null, problem: typeof text === 'string' ? text : '' };
}
