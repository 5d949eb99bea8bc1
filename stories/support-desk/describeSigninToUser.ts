import type { Signin, SigninErrorCode } from 'react-pusher-user';

type State = Pick<Signin, 'status' | 'phase' | 'user' | 'ready' | 'error'>;

const FAILURES: Partial<Record<SigninErrorCode, string>> = {
  terminated: 'Disconnected by the server',
  denied: 'Denied by the server',
};

/** Describes the state of a sign-in to the user of the app, and gives its tone. */
export function describeSigninToUser({ status, phase, user, ready, error }: State): {
  text: string;
  tone: 'plain' | 'busy' | 'good' | 'bad';
} {
  switch (status) {
    case 'idle':
      return { text: 'Not signed in', tone: 'plain' };
    case 'pending':
      if (phase === 'retrying') return { text: 'No answer yet, trying again…', tone: 'busy' };
      return { text: user ? 'Connection lost, signing in again…' : 'Signing in…', tone: 'busy' };
    case 'signed-in':
      return ready ? { text: 'Signed in', tone: 'good' } : { text: 'Signed in, almost ready…', tone: 'busy' };
    case 'error':
      return { text: (error && FAILURES[error.code]) ?? 'Sign-in failed', tone: 'bad' };
  }
}
