import type { InvalidEvent } from 'react-pusher-user';
import { ConnectionComplaint } from '../playground/ConnectionComplaint';
import { Fact } from '../playground/Fact';
import type { Value } from '../playground/createValue';
import { Panel } from '../playground/Panel';
import { StateNode } from '../playground/StateNode';
import { Trail } from '../playground/Trail';
import { useValue } from '../playground/useValue';
import { InvalidNotice } from './InvalidNotice';
import { MARKET, useChannel, useConnectionState, useLatestChannelEvent, useSocketId } from './liveHooks';
import '../playground/state.css';

interface LiveStatePanelProps {
  renders: Value<number>;
  /** Newest first. */
  invalid: readonly InvalidEvent[];
}

const STATES = {
  initialized: { tone: 'plain', text: 'Not connected yet.' },
  connecting: { tone: 'busy', text: 'Connecting to Pusher.' },
  connected: { tone: 'good', text: 'Connected. Events flow.' },
  unavailable: { tone: 'busy', text: 'No connection for now. pusher-js tries again.' },
  disconnected: { tone: 'plain', text: 'Disconnected, until connect().' },
  failed: { tone: 'bad', text: 'This browser has no way to connect.' },
} as const;
const count = (counted: number) => counted + 1;

/** All that the library knows: the line, the channel, what came and what was turned away. */
export function LiveStatePanel({ renders, invalid }: LiveStatePanelProps) {
  const state = useConnectionState();
  const socketId = useSocketId();
  const { status } = useChannel(MARKET);
  const events = useLatestChannelEvent(MARKET, 'price', { reduce: count, initial: 0 });
  return (
    <Panel title="State" code="useConnectionState()">
      <ul className="states" aria-label="States of a connection">
        {Object.entries(STATES).map(([name, { tone }]) => (
          <StateNode key={name} name={name} tone={tone} isCurrent={name === state} />
        ))}
      </ul>
      <Trail state={state} />
      <p className="sentence" role="status">
        {STATES[state].text}
      </p>
      <dl className="facts">
        <Fact name="market" value={status} />
        <Fact name="socketId" value={socketId ?? 'null'} />
        <Fact name="price events" value={events} />
        <Fact name="renders of the prices" value={useValue(renders)} />
      </dl>
      <ConnectionComplaint />
      <section aria-labelledby="invalid-title">
        <header className="panel-header invalid-header">
          <h3 id="invalid-title">Turned away at the door</h3>
          <code>onInvalidEvent</code>
        </header>
        {invalid.length > 0 ? (
          invalid.map((event, index) => <InvalidNotice key={invalid.length - index} event={event} />)
        ) : (
          <p className="hint">Nothing. What its schema (zod) refuses never reaches a handler.</p>
        )}
      </section>
    </Panel>
  );
}
