import { useSignin } from 'react-pusher-user';

const TONES = { idle: 'plain', pending: 'busy', 'signed-in': 'good', error: 'bad' } as const;

/** The sign-in's state. */
export function SigninBadge() {
  const { status, phase } = useSignin();
  return (
    <p className="badge" data-tone={TONES[status]}>
      <span className="visually-hidden">Sign-in: </span>
      {phase ?? status}
    </p>
  );
}
