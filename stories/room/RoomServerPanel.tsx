import { ACCOUNTS, firstNameOf } from '../playground/accounts';
import { EndpointChoice } from '../playground/EndpointChoice';
import { Panel } from '../playground/Panel';
import { Switch } from '../playground/Switch';
import type { RoomServer } from './createRoomServer';
import type { RoomRules } from './RoomRules';
import '../playground/server.css';

interface RoomServerPanelProps {
  server: RoomServer;
  rules: RoomRules;
  onRulesChange: (rules: RoomRules) => void;
}

/** Controls the auth endpoint, Pusher, and the connection of each user. */
export function RoomServerPanel({ server, rules, onRulesChange }: RoomServerPanelProps) {
  const change = (part: Partial<RoomRules>) => onRulesChange({ ...rules, ...part });
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
          label="Reject client events"
          hint="As if the app’s settings disabled them (4301)"
          isOn={rules.rejectsClientEvents}
          onChange={(rejectsClientEvents) => change({ rejectsClientEvents })}
        />
        <Switch
          label="Refuse new connections"
          hint="To test, drop a connection"
          isOn={rules.refusesConnections}
          onChange={(refusesConnections) => change({ refusesConnections })}
        />
      </fieldset>
      <fieldset className="group">
        <legend>Connections</legend>
        {ACCOUNTS.map((account) => (
          <UserControls
            key={account.id}
            name={firstNameOf(account)}
            onDrop={() => server.drop(({ userId }) => userId === account.id)}
            onTerminate={() => server.terminate(account.id)}
          />
        ))}
      </fieldset>
    </Panel>
  );
}

interface UserControlsProps {
  name: string;
  onDrop: () => void;
  onTerminate: () => void;
}

function UserControls({ name, onDrop, onTerminate }: UserControlsProps) {
  return (
    <div className="user-controls">
      <span>{name}</span>
      <button type="button" className="button" aria-label={`Drop ${name}’s connection`} onClick={onDrop}>
        Drop
      </button>
      <button
        type="button"
        className="button button-danger"
        aria-label={`Terminate ${name}`}
        onClick={onTerminate}
      >
        Terminate
      </button>
    </div>
  );
}
