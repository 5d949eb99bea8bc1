import { useSignin } from 'react-pusher-user';
import { ACCOUNTS, firstNameOf } from './accounts';
import type { PlaygroundServer } from './createPlaygroundServer';
import { EndpointChoice } from './EndpointChoice';
import { EventSender } from './EventSender';
import { Panel } from './Panel';
import { DEFAULT_RULES, type ServerRules } from './ServerRules';
import { Switch } from './Switch';
import './server.css';

interface ServerPanelProps {
  /** `null` if the playground connects to the reader's own Pusher app. */
  server: PlaygroundServer | null;
  rules?: ServerRules;
  onRulesChange?: (rules: ServerRules) => void;
}

/** Controls the auth endpoint and Pusher, and sends events to the signed-in user. */
export function ServerPanel({ server, rules = DEFAULT_RULES, onRulesChange }: ServerPanelProps) {
  const userId = useSignin(({ status, user }) => (status === 'signed-in' ? user.id : null));
  const account = ACCOUNTS.find(({ id }) => id === userId);
  const name = account ? firstNameOf(account) : 'user';
  const change = (part: Partial<ServerRules>) => onRulesChange?.({ ...rules, ...part });
  return (
    <Panel title="Server" code={server ? 'in this page' : 'your own'}>
      {!server && (
        <p className="hint" id="server-hint">
          You use your own Pusher app, so these controls are disabled. Send events and terminate users with
          the HTTP API of that app. To use the server in this page, clear <code>appKey</code>.
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
            hint="Pusher sends no reply"
            isOn={rules.ignoresSignin}
            onChange={(ignoresSignin) => change({ ignoresSignin })}
          />
          <Switch
            label="Refuse new connections"
            hint="To test, drop the connection"
            isOn={rules.refusesConnections}
            onChange={(refusesConnections) => change({ refusesConnections })}
          />
        </fieldset>
        <fieldset className="group">
          <legend>Connection</legend>
          <div className="actions">
            <button type="button" className="button" onClick={() => server?.drop()}>
              Drop
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
