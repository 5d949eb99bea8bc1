import type { Inspector, ReadableStore, SharedConnectionState } from 'react-pusher-user';
import { Section } from '../Section';
import { useValue } from '../useValue';

const ROLES = { leader: 'This tab has the socket', follower: 'Another tab has the socket' };

/** This tab's part in the connection that tabs share. Nothing if the connection is not shared. */
export function SharedConnection({ inspector }: { inspector: Inspector }) {
  // Each client has a part of its own.
  useValue(inspector.client);
  const store = inspector.getSharedConnection();
  return store && <Part store={store} />;
}

function Part({ store }: { store: ReadableStore<SharedConnectionState> }) {
  const { role, tabs, problem } = useValue(store);
  return (
    <Section title="Shared connection">
      <p>
        {problem ??
          (role ? `${ROLES[role]}: ${tabs === 1 ? '1 tab' : `${tabs} tabs`} in the group.` : 'Joining …')}
      </p>
    </Section>
  );
}
