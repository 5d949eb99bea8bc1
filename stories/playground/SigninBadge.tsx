import { useSignin } from 'react-pusher-user';

const TONES = { idle: 'plain', pending: 'busy', 'signed-in': 'good', error: 'bad' } as const;

/** Shows the phase of a pending sign-in, or the status of the sign-in. */
export function SigninBadge() {
  const { status, phase } = useSignin();
  return (
    <p className="badge" data-tone={TONES[status]}>
      Sign-in: {phase ?? status}
    </p>
  );
}
