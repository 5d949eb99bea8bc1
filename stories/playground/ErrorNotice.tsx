import type { PusherError } from 'react-pusher-user';
import './notice.css';

/** Shows a `SigninError` or `ChannelError` with the details that a developer needs. */
export function ErrorNotice({ error, isRetried = false }: { error: PusherError; isRetried?: boolean }) {
  const { code, message, status, pusherCode, retryable, cause } = error;
  return (
    <div className="notice" data-tone={isRetried ? 'busy' : 'bad'}>
      <p className="notice-title">
        <code>{code}</code>
        {isRetried && <span>being retried</span>}
      </p>
      <p>{message}</p>
      <ul className="notice-facts" aria-label="Details of the error">
        {status !== undefined && <li>status {status}</li>}
        {pusherCode !== undefined && <li>pusherCode {String(pusherCode)}</li>}
        <li>{retryable ? 'retryable' : 'not retryable'}</li>
        {cause instanceof Error && cause.message && <li>cause “{cause.message}”</li>}
      </ul>
    </div>
  );
}
