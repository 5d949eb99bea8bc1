import { type SigninError, useSignin } from 'react-pusher-user';
import { ACCOUNTS } from './accounts';
import { describeErrorToUser } from './describeErrorToUser';
import type { AppSession } from './AppSession';
import { Avatar } from './Avatar';

interface LoginScreenProps {
  error: SigninError | null;
  session: AppSession | null;
}

/** The screen while no user is signed in: the user selects an account, or retries a failed sign-in. */
export function LoginScreen({ error, session }: LoginScreenProps) {
  const signin = useSignin((state) => state.signin);
  const account = session?.account;
  return (
    <div className="app-body">
      <span className="app-logo" aria-hidden="true" />
      <h2 className="app-title">{account ? `Hello, ${account.name}` : 'Log in to Orders'}</h2>
      <p className="muted">Shipments and messages in real time.</p>
      {error && (
        <p className="app-alert" role="alert">
          {describeErrorToUser(error)}
        </p>
      )}
      {account || !session ? (
        <div className="stack">
          <button type="button" className="button button-primary" onClick={() => void signin()}>
            {error ? 'Try again' : 'Sign in'}
          </button>
          {session && (
            <button type="button" className="button" onClick={session.logOut}>
              Use another account
            </button>
          )}
        </div>
      ) : (
        <ul className="accounts">
          {ACCOUNTS.map((choice) => (
            <li key={choice.id}>
              <button type="button" className="account" onClick={() => session.logIn(choice)}>
                <Avatar {...choice} />
                <span>
                  <strong>{choice.name}</strong>
                  <small>{choice.job}</small>
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
