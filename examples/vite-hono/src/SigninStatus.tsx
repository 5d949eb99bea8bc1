import { useEffect } from 'react';
import { type SigninErrorCode, useSignin } from 'react-pusher-user';

/** The state of the sign-in. The message of an error is for developers: users get a text of this app. */
export function SigninStatus() {
  const { status, user, error, signin } = useSignin();
  // An app sends it to its log.
  useEffect(() => {
    if (error) console.warn(error);
  }, [error]);

  if (status === 'signed-in') return <p className="status good">{user.user_info.name} is signed in</p>;
  if (status === 'idle') return <p className="status">Not signed in</p>;
  if (status === 'pending')
    return <p className="status">{error ? `${textOf(error.code)} Trying again …` : 'Signing in …'}</p>;

  const isLoggedOut = error.code === 'terminated' || error.code === 'denied';
  return (
    <p className="status bad" role="alert">
      {textOf(error.code)}
      {isLoggedOut ? (
        <button onClick={() => location.reload()}>Log in again</button>
      ) : (
        <button onClick={() => void signin()}>Try again</button>
      )}
    </p>
  );
}

function textOf(code: SigninErrorCode): string {
  switch (code) {
    case 'terminated':
      return 'You were logged out everywhere.';
    case 'denied':
      return 'You are logged out.';
    case 'unreachable':
    case 'auth-timeout':
    case 'connection-failed':
      return 'No connection. Please check your network.';
    default:
      return 'Live orders do not work at the moment.';
  }
}
