import type { Signin } from 'react-pusher-user';

/** Describes the state of a sign-in in one or two sentences. */
export function describeSignin({ status, phase, attempt, user, ready, error }: Signin): string {
  switch (status) {
    case 'idle':
      return 'No user is signed in. The connection is anonymous.';
    case 'pending':
      switch (phase) {
        case 'connecting':
          return user
            ? 'The connection dropped. Waiting for a new connection.'
            : 'Waiting for a connection to Pusher.';
        case 'authenticating':
          return attempt > 1
            ? `Sending request ${attempt} to the auth endpoint.`
            : 'Requesting a signature from the auth endpoint.';
        case 'retrying':
          return `Request ${attempt} failed (${error?.code ?? 'unknown'}). The next request follows shortly.`;
        case 'verifying':
          return 'Sent pusher:signin. Waiting for Pusher’s reply.';
      }
    case 'signed-in':
      return ready
        ? `Signed in as ${user.id}. Receiving the user’s events.`
        : `Signed in as ${user.id}. Subscribing to the user’s channel.`;
    case 'error':
      return 'The sign-in ended with an error. Call signin() to try again.';
  }
}
