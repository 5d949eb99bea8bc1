import type { InvalidEvent } from 'react-pusher-user';
import { ConnectionError } from '../playground/ConnectionError';
import type { Value } from '../playground/createValue';
import { Fact } from '../playground/Fact';
import { Panel } from '../playground/Panel';
import { StateHistory } from '../playground/StateHistory';
import { StateNode } from '../playground/StateNode';
import { useValue } from '../playground/useValue';
import { InvalidEventNotice } from './InvalidEventNotice';
import { MARKET, useChannel, useConnectionState, useLatestChannelEvent, useSocketId } from './liveHooks';
import '../playground/state.css';

interface LiveStatePanelProps {
  priceRenders: Value<number>;
  /** Newest first. */
  invalidEvents: readonly InvalidEvent[];
}

const STATES = {
  initialized: { tone: 'plain', text: 'Not connected yet.' },
  connecting: { tone: 'busy', text: 'Connecting to Pusher.' },
  connected: { tone: 'good', text: 'Connected to Pusher.' },
  unavailable: { tone: 'busy', text: 'Not connected. pusher-js keeps trying to connect.' },
  disconnected: { tone: 'plain', text: 'Disconnected. connect() opens a new connection.' },
  failed: { tone: 'bad', text: 'This browser supports none of the transports of pusher-js.' },
} as const;
const increment = (count: number) => count + 1;

/** Shows the state of the connection and of the market channel, and the events that failed their schema. */
export function LiveStatePanel({ priceRenders, invalidEvents }: LiveStatePanelProps) {
  const state = useConnectionState();
  const socketId = useSocketId();
  const { status } = useChannel(MARKET);
  const priceEvents = useLatestChannelEvent(MARKET, 'price', { reduce: increment, initial: 0 });
  return (
    <Panel title="State" code="useConnectionState()">
      <ul className="states" aria-label="Connection states">
        {Object.entries(STATES).map(([name, { tone }]) => (
          <StateNode key={name} name={name} tone={tone} isCurrent={name === state} />
        ))}
      </ul>
      <StateHistory state={state} />
      <p className="sentence" role="status">
        {STATES[state].text}
      </p>
      <dl className="facts">
        <Fact name="market channel" value={status} />
        <Fact name="socketId" value={socketId ?? 'null'} />
        <Fact name="price events" value={priceEvents} />
        <Fact name="price list renders" value={useValue(priceRenders)} />
      </dl>
      <ConnectionError />
      <section aria-labelledby="invalid-title">
        <header className="panel-header invalid-header">
          <h3 id="invalid-title">Invalid events</h3>
          <code>onInvalidEvent</code>
        </header>
        {invalidEvents.length > 0 ? (
          invalidEvents.map((event, index) => (
            <InvalidEventNotice key={invalidEvents.length - index} event={event} />
          ))
        ) : (
          <p className="hint">None. An event that fails its schema (zod) never reaches a handler.</p>
        )}
      </section>
    </Panel>
  );
}
