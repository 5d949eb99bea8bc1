import { Panel } from '../playground/Panel';
import { Switch } from '../playground/Switch';
import type { LiveServer } from './createLiveServer';
import { useSocketId } from './liveHooks';
import type { LiveRules } from './LiveRules';
import '../playground/server.css';

interface RulesProps {
  server: LiveServer;
  rules: LiveRules;
  onRulesChange: (rules: LiveRules) => void;
}

interface LiveServerPanelProps extends RulesProps {
  otherSubscribers: number;
  onOtherSubscribersChange: (count: number) => void;
}

const MAX_OTHER_SUBSCRIBERS = 9;

/** Controls the server: its events, the number of its subscribers, and its connections. */
export function LiveServerPanel({
  server,
  rules,
  onRulesChange,
  otherSubscribers: count,
  onOtherSubscribersChange: setCount,
}: LiveServerPanelProps) {
  return (
    <Panel title="Server" code="in this page">
      <fieldset className="group">
        <legend>Send events</legend>
        <Switch
          label="Send prices"
          hint="One price every 0.9 s"
          isOn={rules.sendsPrices}
          onChange={(sendsPrices) => onRulesChange({ ...rules, sendsPrices })}
        />
        <div className="actions">
          <ActionButton label="1 price" onPress={() => server.sendPrices(1)} />
          <ActionButton label="100 prices" onPress={() => server.sendPrices(100)} />
          <ActionButton label="Invalid price" onPress={server.sendInvalidPrice} />
          <ActionButton label="Weather report" onPress={server.sendReport} />
        </div>
      </fieldset>
      <fieldset className="group">
        <legend>Other subscribers</legend>
        <div className="stepper">
          <ActionButton label="Remove" onPress={() => setCount(Math.max(count - 1, 0))} />
          <output>{count}</output>
          <ActionButton label="Add" onPress={() => setCount(Math.min(count + 1, MAX_OTHER_SUBSCRIBERS))} />
        </div>
      </fieldset>
      <ConnectionControls server={server} rules={rules} onRulesChange={onRulesChange} />
    </Panel>
  );
}

function ConnectionControls({ server, rules, onRulesChange }: RulesProps) {
  const socketId = useSocketId();
  return (
    <fieldset className="group">
      <legend>Connection</legend>
      <Switch
        label="Outage"
        hint="Drops all connections, refuses new ones (4100)"
        isOn={rules.hasOutage}
        onChange={(hasOutage) => onRulesChange({ ...rules, hasOutage })}
      />
      <div className="actions">
        <ActionButton
          label="Drop"
          onPress={() => server.drop((connection) => connection.socketId === socketId)}
        />
        <ActionButton
          label="Close with 4003"
          isDangerous
          onPress={() => socketId && server.disable(socketId)}
        />
      </div>
    </fieldset>
  );
}

interface ActionButtonProps {
  label: string;
  isDangerous?: boolean;
  onPress: () => void;
}

function ActionButton({ label, isDangerous = false, onPress }: ActionButtonProps) {
  return (
    <button type="button" className={isDangerous ? 'button button-danger' : 'button'} onClick={onPress}>
      {label}
    </button>
  );
}
