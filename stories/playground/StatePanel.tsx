import { useConnection, useSignin } from 'react-pusher-user';
import { ConnectionError } from './ConnectionError';
import { describeSignin } from './describeSignin';
import { ErrorNotice } from './ErrorNotice';
import { Fact } from './Fact';
import { Panel } from './Panel';
import { StateDiagram } from './StateDiagram';
import { StateHistory } from './StateHistory';
import './state.css';

/** Shows the state of the sign-in and of the connection, and calls their functions. */
export function StatePanel() {
  const signin = useSignin();
  const connection = useConnection();
  const { status, phase, user, attempt, ready, error } = signin;
  return (
    <Panel title="State" code="useSignin()">
      <StateDiagram signin={signin} />
      <StateHistory state={phase ?? (ready ? 'ready' : status)} />
      <p className="sentence" role="status">
        {describeSignin(signin)}
      </p>
      {error && <ErrorNotice error={error} isRetried={status === 'pending'} />}
      <dl className="facts">
        <Fact name="user" value={user?.id ?? 'null'} />
        <Fact name="attempt" value={attempt} />
        <Fact name="ready" value={String(ready)} />
        <Fact name="connection" value={connection.state} />
        <Fact name="socketId" value={connection.socketId ?? 'null'} />
      </dl>
      <ConnectionError shownCode={error?.pusherCode} />
      <div className="calls" role="group" aria-label="Library functions">
        <button type="button" className="button button-code" onClick={() => void signin.signin()}>
          signin()
        </button>
        <button type="button" className="button button-code" onClick={signin.signout}>
          signout()
        </button>
        <button type="button" className="button button-code" onClick={connection.connect}>
          connect()
        </button>
        <button type="button" className="button button-code" onClick={connection.disconnect}>
          disconnect()
        </button>
      </div>
    </Panel>
  );
}
