import type { PathStep } from '../../recorder/PathStep';
import { Countdown } from './Countdown';

/** What the current state remembers, in words. */
export function SigninFacts({ step: { state, attempt, retryAt } }: { step: PathStep }) {
  return (
    <dl className="facts" aria-live="polite">
      {state.status === 'signed-in' && (
        <>
          <Fact name="User">{state.user.id}</Fact>
          <Fact name="User channel">{state.userChannel}</Fact>
        </>
      )}
      {'previousUser' in state && state.previousUser && (
        <Fact name="Still shown">{state.previousUser.id}</Fact>
      )}
      {attempt !== null && attempt > 0 && <Fact name="Attempt">{String(attempt)}</Fact>}
      {retryAt !== null && (
        <div>
          <dt>Next attempt</dt>
          <dd>
            <Countdown to={retryAt} />
          </dd>
        </div>
      )}
      <Fact name="Sent to Pusher on this socket">{state.sentUserId ?? 'nobody'}</Fact>
    </dl>
  );
}

const Fact = ({ name, children }: { name: string; children: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);
