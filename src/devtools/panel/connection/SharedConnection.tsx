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

const Part = ({ store }: { store: ReadableStore<SharedConnectionState> }) => (
  <Section title="Shared connection">
    <p>{describe(useValue(store))}</p>
  </Section>
);

function describe({ role, tabs, standby, problem }: SharedConnectionState): string {
  if (problem) return `This tab has a socket of its own. ${problem}`;
  if (!role) return 'Joining …';
  const group = `${ROLES[role]}: ${tabs === 1 ? '1 tab' : `${tabs} tabs`} in the group.`;
  if (!standby) return group;
  // The second connection is never in the tab that leads.
  const tab = role === 'follower' && standby === 'another tab' ? 'a third tab' : standby;
  return `${group} A second connection is ready in ${tab}.`;
}
