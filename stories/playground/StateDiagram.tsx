import type { Signin } from 'react-pusher-user';
import { StateNode } from './StateNode';

/** Draws the states of a sign-in and highlights the current one. */
export function StateDiagram({ signin: { status, phase, ready } }: { signin: Signin }) {
  return (
    <div className="diagram-frame">
      <ul className="diagram" aria-label="Sign-in states">
        <StateNode name="idle" tone="plain" isCurrent={status === 'idle'} />
        <li className="edge edge-signin" aria-hidden="true">
          <span>signin()</span>
        </li>
        <li className="state-group" data-current={status === 'pending'}>
          <span className="state-group-name">pending</span>
          <ul className="phases" aria-label="Phases of a pending sign-in">
            <StateNode name="connecting" tone="busy" isCurrent={phase === 'connecting'} />
            <li className="edge" aria-hidden="true" />
            <StateNode name="authenticating" tone="busy" isCurrent={phase === 'authenticating'} />
            <li className="edge" aria-hidden="true" />
            <StateNode name="verifying" tone="busy" isCurrent={phase === 'verifying'} />
            <li className="edge edge-two-way" aria-hidden="true" />
            <StateNode name="retrying" tone="busy" isCurrent={phase === 'retrying'} />
          </ul>
        </li>
        <li className="edge edge-success" aria-hidden="true" />
        <StateNode
          name="signed-in"
          tone="good"
          isCurrent={status === 'signed-in'}
          detail={ready ? 'ready' : undefined}
        />
        <li className="edge edge-failure" aria-hidden="true" />
        <StateNode name="error" tone="bad" isCurrent={status === 'error'} />
      </ul>
    </div>
  );
}
