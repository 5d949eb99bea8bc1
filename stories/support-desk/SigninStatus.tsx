import { describeSigninToUser } from './describeSigninToUser';
import { useSignin } from './deskHooks';

/** Says in plain words whether the person in this browser is signed in. */
export function SigninStatus() {
  const { text, tone } = describeSigninToUser(useSignin());
  return (
    <p className="signin-status" data-tone={tone}>
      <span role="status">{text}</span>
      <code>useSignin()</code>
    </p>
  );
}
