import { useSignin } from 'react-pusher-user';
import { ACCOUNTS } from './accounts';
import type { PlaygroundServer } from './createPlaygroundServer';
import { EndpointChoice } from './EndpointChoice';
import { EventSender } from './EventSender';
import { Panel } from './Panel';
import { Switch } from './Switch';
import { type ServerRules, WELL_BEHAVED } from './ServerRules';
import './server.css';

interface ServerPanelProps {
  /** `null`: a server of your own, which is not ours to command. */
  server: PlaygroundServer | null;
  rules?: ServerRules;
  onChange?: (rules: ServerRules) => void;
}

/** The other end: makes the servers behave and misbehave. */
export function ServerPanel({ server, rules = WELL_BEHAVED, onChange }: ServerPanelProps) {
  const userId = useSignin(({ status, user }) => (status === 'signed-in' ? user.id : null));
  const [name = 'user'] = ACCOUNTS.find(({ id }) => id === userId)?.name.split(' ') ?? [];
  const change = (part: Partial<ServerRules>) => onChange?.({ ...rules, ...part });
  return (
    <Panel title="Server" code={server ? 'in this page' : 'yours'}>
      {!server && (
        <p className="hint" id="server-hint">
          You are connected to an app of your own, so these are off. Send events and terminate users by its
          HTTP API; clear <code>appKey</code> to have the server in this page again.
        </p>
      )}
      <fieldset className="bare" disabled={!server} aria-describedby={server ? undefined : 'server-hint'}>
        <legend className="visually-hidden">Server in this page</legend>
        <EndpointChoice
          answers={['allow', 'deny', 'fail', 'stall', 'wrong-secret', 'wrong-user']}
          value={server && rules.endpoint}
          onChange={(endpoint) => change({ endpoint })}
        />
        <fieldset className="group">
          <legend>Pusher</legend>
          <Switch
            label="Ignore pusher:signin"
            hint="As where user authentication is off"
            isOn={rules.ignoresSignin}
            onChange={(ignoresSignin) => change({ ignoresSignin })}
          />
          <Switch
            label="Refuse connections"
            hint="New ones: drop the line to see it"
            isOn={rules.refusesConnections}
            onChange={(refusesConnections) => change({ refusesConnections })}
          />
          <div className="actions">
            <button type="button" className="button" onClick={() => server?.drop()}>
              Drop the line
            </button>
            <button
              type="button"
              className="button button-danger"
              disabled={!userId}
              onClick={() => userId && server?.terminate(userId)}
            >
              Terminate {name}
            </button>
          </div>
        </fieldset>
        <EventSender
          recipient={userId && name}
          onSend={(event, data) => userId && server?.send(userId, event, data)}
        />
      </fieldset>
    </Panel>
  );
}
