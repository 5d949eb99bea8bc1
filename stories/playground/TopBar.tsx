import { useConnection, useSignin } from 'react-pusher-user';

const TONES = { idle: 'plain', pending: 'busy', 'signed-in': 'good', error: 'bad' } as const;

/** The library's name, and its state in two words: on a small screen, the only part that is always in view. */
export function TopBar() {
  const { status, phase } = useSignin();
  const { state } = useConnection();
  return (
    <header className="top-bar">
      <h1>
        react-pusher-user <span>playground</span>
      </h1>
      <p
        className="badge"
        data-tone={state === 'connected' ? 'good' : state === 'connecting' ? 'busy' : 'plain'}
      >
        <span className="visually-hidden">Connection: </span>
        {state}
      </p>
      <p className="badge" data-tone={TONES[status]}>
        <span className="visually-hidden">Sign-in: </span>
        {phase ?? status}
      </p>
    </header>
  );
}
