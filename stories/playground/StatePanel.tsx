import { useConnection, useSignin } from 'react-pusher-user';
import { ConnectionComplaint } from './ConnectionComplaint';
import { describeSignin } from './describeSignin';
import { ErrorNotice } from './ErrorNotice';
import { Fact } from './Fact';
import { Panel } from './Panel';
import { StateDiagram } from './StateDiagram';
import { Trail } from './Trail';
import './state.css';

/** All that the library knows: the sign-in's state, the connection's, and the error in words. */
export function StatePanel() {
  const signin = useSignin();
  const connection = useConnection();
  const { status, phase, user, attempt, ready, error } = signin;
  return (
    <Panel title="State" code="useSignin()">
      <StateDiagram signin={signin} />
      <Trail state={phase ?? (ready ? 'ready' : status)} />
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
      <ConnectionComplaint toldCode={error?.pusherCode} />
      <div className="calls" role="group" aria-label="Call the library">
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
