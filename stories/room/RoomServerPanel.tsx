import { ACCOUNTS } from '../playground/accounts';
import { EndpointChoice } from '../playground/EndpointChoice';
import { Panel } from '../playground/Panel';
import { Switch } from '../playground/Switch';
import type { RoomServer } from './createRoomServer';
import type { RoomRules } from './RoomRules';
import '../playground/server.css';

interface RoomServerPanelProps {
  server: RoomServer;
  rules: RoomRules;
  onChange: (rules: RoomRules) => void;
}

/** The other end: who may enter, whose line drops. */
export function RoomServerPanel({ server, rules, onChange }: RoomServerPanelProps) {
  const change = (part: Partial<RoomRules>) => onChange({ ...rules, ...part });
  return (
    <Panel title="Server" code="in this page">
      <EndpointChoice
        legend="Channel auth endpoint"
        answers={['allow', 'deny', 'fail', 'wrong-secret']}
        value={rules.endpoint}
        onChange={(endpoint) => change({ endpoint })}
      />
      <fieldset className="group">
        <legend>Pusher</legend>
        <Switch
          label="Refuse client events"
          hint="As where they are off: 4301"
          isOn={rules.refusesClientEvents}
          onChange={(refusesClientEvents) => change({ refusesClientEvents })}
        />
        <Switch
          label="Refuse connections"
          hint="New ones: drop a line to see it"
          isOn={rules.refusesConnections}
          onChange={(refusesConnections) => change({ refusesConnections })}
        />
      </fieldset>
      <fieldset className="group">
        <legend>Lines and users</legend>
        {ACCOUNTS.map(({ id, name }) => (
          <SeatControls
            key={id}
            name={name}
            onDrop={() => server.drop(({ userId }) => userId === id)}
            onTerminate={() => server.terminate(id)}
          />
        ))}
      </fieldset>
    </Panel>
  );
}

interface SeatControlsProps {
  name: string;
  onDrop: () => void;
  onTerminate: () => void;
}

function SeatControls({ name, onDrop, onTerminate }: SeatControlsProps) {
  const [firstName = ''] = name.split(' ');
  return (
    <div className="seat-controls">
      <span>{firstName}</span>
      <button type="button" className="button" aria-label={`Drop ${firstName}’s line`} onClick={onDrop}>
        Drop
      </button>
      <button
        type="button"
        className="button button-danger"
        aria-label={`Terminate ${firstName}`}
        onClick={onTerminate}
      >
        Terminate
      </button>
    </div>
  );
}
