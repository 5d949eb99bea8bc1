import type { SigninError } from 'react-pusher-user';
import { describeErrorToUser } from '../playground/describeErrorToUser';
import { useSignin } from './roomHooks';

/** The screen after a failed sign-in, or after the server has terminated the user's connections. */
export function SignedOutScreen({ error }: { error: SigninError }) {
  const signin = useSignin((state) => state.signin);
  return (
    <div className="app-body app-waiting">
      <p className="app-alert" role="alert">
        {describeErrorToUser(error)}
      </p>
      <button type="button" className="button button-primary" onClick={() => void signin()}>
        Sign in again
      </button>
      <code className="hint">SigninError {error.code}</code>
    </div>
  );
}
