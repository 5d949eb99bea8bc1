import { Panel } from '../playground/Panel';
import { Switch } from '../playground/Switch';
import type { LiveServer } from './createLiveServer';
import { useSocketId } from './liveHooks';
import type { LiveRules } from './LiveRules';
import '../playground/server.css';

interface LiveServerPanelProps {
  server: LiveServer;
  rules: LiveRules;
  onChange: (rules: LiveRules) => void;
  viewers: number;
  onViewers: (viewers: number) => void;
}

const MOST_VIEWERS = 9;

/** The other end: what it tells, to how many, and whether it can be reached. */
export function LiveServerPanel({ server, rules, onChange, viewers, onViewers }: LiveServerPanelProps) {
  return (
    <Panel title="Server" code="in this page">
      <fieldset className="group">
        <legend>Market</legend>
        <Switch
          label="Tick"
          hint="A price every 0.9 s"
          isOn={rules.isTicking}
          onChange={(isTicking) => onChange({ ...rules, isTicking })}
        />
        <div className="actions">
          <Action label="1 price" onAct={() => server.quote(1)} />
          <Action label="100 at once" onAct={() => server.quote(100)} />
          <Action label="A bad price" onAct={server.quoteBadly} />
          <Action label="Weather" onAct={server.report} />
        </div>
      </fieldset>
      <fieldset className="group">
        <legend>Other viewers</legend>
        <div className="stepper">
          <Action label="Fewer" onAct={() => onViewers(Math.max(viewers - 1, 0))} />
          <output>{viewers}</output>
          <Action label="More" onAct={() => onViewers(Math.min(viewers + 1, MOST_VIEWERS))} />
        </div>
      </fieldset>
      <Line server={server} rules={rules} onChange={onChange} />
    </Panel>
  );
}

function Line({ server, rules, onChange }: Pick<LiveServerPanelProps, 'server' | 'rules' | 'onChange'>) {
  const socketId = useSocketId();
  return (
    <fieldset className="group">
      <legend>The line</legend>
      <Switch
        label="Out of service"
        hint="Drops all, refuses with 4100"
        isOn={rules.isOut}
        onChange={(isOut) => onChange({ ...rules, isOut })}
      />
      <div className="actions">
        <Action
          label="Drop the line"
          onAct={() => server.drop((connection) => connection.socketId === socketId)}
        />
        <Action label="End it: 4003" isDangerous onAct={() => socketId && server.end(socketId)} />
      </div>
    </fieldset>
  );
}

interface ActionProps {
  label: string;
  isDangerous?: boolean;
  onAct: () => void;
}

function Action({ label, isDangerous = false, onAct }: ActionProps) {
  return (
    <button type="button" className={isDangerous ? 'button button-danger' : 'button'} onClick={onAct}>
      {label}
    </button>
  );
}
