import type { ReactNode } from 'react';
import type { PathStep } from '../../recorder/PathStep';
import { Badge } from '../Badge';
import { Countdown } from './Countdown';
import type { Refresh } from './useRefresh';

interface SigninFactsProps {
  step: PathStep;
  /** The last refresh that was started in the panel. */
  refresh: Refresh | null;
}

/** What the current state remembers, in words. */
export function SigninFacts({ step: { state, attempt, retryAt }, refresh }: SigninFactsProps) {
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
        <Fact name="Next attempt">
          <Countdown to={retryAt} />
        </Fact>
      )}
      <Fact name="Sent to Pusher on this socket">{state.sentUserId ?? 'nobody'}</Fact>
      {refresh && (
        <Fact name="Refresh">
          <Badge tone={refresh.tone}>{refresh.result}</Badge>
        </Fact>
      )}
    </dl>
  );
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);
