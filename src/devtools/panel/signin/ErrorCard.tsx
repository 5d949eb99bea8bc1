import type { SigninError } from 'react-pusher-user';
import { formatTime } from '../../lib/formatTime';
import { maskText } from '../../recorder/maskSecrets';
import { causeOf } from '../../report/causeOf';
import { REMEDIES } from './REMEDIES';

interface ErrorCardProps {
  error: SigninError;
  /** Whether the sign-in still shows it. */
  isCurrent: boolean;
  time: number;
}

/** The last error of the sign-in: what happened, what to do, and what caused it. */
export function ErrorCard({ error, isCurrent, time }: ErrorCardProps) {
  const cause = causeOf(error);
  const facts = [
    error.status !== undefined && `HTTP status ${error.status}`,
    error.pusherCode !== undefined && error.pusherCode !== null && `Pusher code ${error.pusherCode}`,
    error.retryable ? 'tried again by itself' : 'not tried again by itself',
  ].filter(Boolean);
  return (
    <section className="error-card" data-current={isCurrent} aria-label="Last error">
      <h3>
        <code>{error.code}</code> <time>{formatTime(time)}</time>
      </h3>
      <p>{maskText(error.message)}</p>
      <dl>
        <dt>What to do</dt>
        <dd>{REMEDIES[error.code]}</dd>
        {cause && (
          <>
            <dt>Cause</dt>
            <dd>
              <code>{cause}</code>
            </dd>
          </>
        )}
        <dt>Facts</dt>
        <dd>{facts.join(', ')}</dd>
      </dl>
    </section>
  );
}
