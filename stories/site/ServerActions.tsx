import type { ExampleServer } from '../server/createExampleServer';
import { Panel } from '../playground/Panel';
import type { ServerAction } from './ServerAction';

/** Buttons for what the app's server does. Each one shows the call that does the same on a real server. */
export function ServerActions({ actions, page }: { actions: readonly ServerAction[]; page: ExampleServer }) {
  return (
    <Panel title="Your server" code="in this page">
      <ul className="server-actions">
        {actions.map(({ label, code, tone, run }) => (
          <li key={label}>
            <button
              type="button"
              className={tone === 'bad' ? 'button button-danger' : 'button'}
              onClick={() => run(page)}
            >
              {label}
            </button>
            <code>{code}</code>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
