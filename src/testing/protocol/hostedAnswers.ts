import type { Answer, Answers, SigninFailure } from './Answers';

/**
 * Pusher's own service, as its documentation and its users' reports have it. Its `data` is a JSON string in the
 * handshake and in all that belongs to a channel, and an object elsewhere.
 *
 * Source: https://pusher.com/docs/channels/library_auth_reference/pusher-websockets-protocol/
 */
export const hostedAnswers: Answers = {
  connected: (socket_id, activity_timeout) =>
    say('pusher:connection_established', JSON.stringify({ socket_id, activity_timeout })),
  unknownApp: (key) =>
    hostedAnswers.connectionRefused({
      code: 4001,
      message: `App key ${key} not in this cluster. Did you forget to specify the cluster?`,
    }),
  connectionRefused: ({ code, message }) => ({ ...complain(code, message), close: { code } }),
  pong: () => say('pusher:pong', {}),
  malformed: () => complain(4200, 'Invalid message format'),
  unknownEvent: (event) => complain(null, `Unsupported event received on socket: ${event}`),
  clientEventRefused: (channel) =>
    complain(4301, 'Client event rejected - only supported on private and presence channels', channel),
  signedIn: (user_data) => say('pusher:signin_success', { user_data }),
  signinFailed: (failure) => complain(null, signinMessage(failure)),
  signinSwitchedOff: () => ({ frames: [] }),
  subscribed: (channel) => say('pusher_internal:subscription_succeeded', '{}', channel),
  invalidChannel: (channel) => complain(null, `Invalid channel name: ${channel}`, channel),
  subscriptionUnauthorized: (channel) =>
    say(
      'pusher:subscription_error',
      { type: 'AuthError', error: 'Not authorized to subscribe to this channel', status: 401 },
      channel,
    ),
  foreignUserChannel: (channel) => complain(4009, 'Connection not authorized for this channel', channel),
  event: (channel, event, data) =>
    say(event, typeof data === 'string' ? data : JSON.stringify(data), channel),
  terminated: () => ({ ...complain(4009, 'You got disconnected by the app.'), close: { code: 4009 } }),
};

function say(event: string, data: unknown, channel?: string): Answer {
  return { frames: [{ event, ...(channel !== undefined && { channel }), data }] };
}

function complain(code: number | null, message: string, channel?: string): Answer {
  return say('pusher:error', { code, message }, channel);
}

function signinMessage(failure: SigninFailure): string {
  switch (failure.because) {
    case 'malformed':
      return 'Invalid signin: auth and user_data must be strings';
    case 'wrong key':
      return 'Invalid signin: auth does not start with the key of this app';
    case 'wrong signature':
      return `Invalid signature: Expected HMAC SHA256 hex digest of ${failure.textToSign}`;
    case 'bad user data':
      return 'Invalid user_data: must be a JSON object whose id is a string that is not empty';
    case 'other user':
      return 'Invalid signin: the connection is already associated with a different user id';
  }
}
