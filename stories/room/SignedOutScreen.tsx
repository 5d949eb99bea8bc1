import type { SigninError } from 'react-pusher-user';
import { apologize } from '../playground/apologize';
import { useSignin } from './roomHooks';

/** The server has ended the connection, or refuses one. */
export function SignedOutScreen({ error }: { error: SigninError }) {
  const signin = useSignin((state) => state.signin);
  return (
    <div className="app-body app-waiting">
      <p className="app-alert" role="alert">
        {apologize(error)}
      </p>
      <button type="button" className="button button-primary" onClick={() => void signin()}>
        Sign in again
      </button>
      <code className="hint">SigninError {error.code}</code>
    </div>
  );
}
