import type { SigninError } from 'react-pusher-user';
import type { AppSession } from '../playground/AppSession';
import { firstNameOf } from '../playground/accounts';
import { describeFailure } from './describeFailure';
import { useSignin } from './deskHooks';

/** The screen after a denied sign-in, or after the server has ended the user's connections. */
export function FailedScreen({ error, session }: { error: SigninError; session: AppSession }) {
  const signin = useSignin((state) => state.signin);
  const { title, text, action } = describeFailure(error);
  return (
    <div className="app-body failed">
      <div className="failed-text" role="alert">
        <code className="badge" data-tone="bad">
          {error.code}
        </code>
        <h2 className="app-title">{title}</h2>
        <p className="muted">{text}</p>
      </div>
      <div className="stack">
        <button type="button" className="button button-primary" onClick={() => void signin()}>
          {session.account ? `${action} as ${firstNameOf(session.account)}` : action}
        </button>
        <button type="button" className="button" onClick={session.logOut}>
          Use another account
        </button>
      </div>
    </div>
  );
}
