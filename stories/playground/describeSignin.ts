import type { Signin } from 'react-pusher-user';

/** What a sign-in is up to, in a sentence. */
export function describeSignin({ status, phase, attempt, user, ready, error }: Signin): string {
  switch (status) {
    case 'idle':
      return 'Nobody asked to sign in. The connection is anonymous.';
    case 'pending':
      switch (phase) {
        case 'connecting':
          return user
            ? 'The line dropped. Waiting for the next connection.'
            : 'Waiting for a connection to Pusher.';
        case 'authenticating':
          return attempt > 1
            ? `Asking the auth endpoint again: request ${attempt}.`
            : 'Asking the auth endpoint to sign the user.';
        case 'retrying':
          return `Request ${attempt} failed (${error?.code ?? 'unknown'}). Asking again in a moment.`;
        case 'verifying':
          return 'Sent pusher:signin. Waiting for Pusher to answer.';
      }
    case 'signed-in':
      return ready
        ? `Pusher knows ${user.id}. Events flow.`
        : `Pusher knows ${user.id}. Subscribing to the user's channel.`;
    case 'error':
      return 'The sign-in failed. Nothing more is tried until signin().';
  }
}
