import { useSharedConnection } from 'react-pusher-user';
import { Section } from '../Section';

const ROLES = { leader: 'This tab has the socket', follower: 'Another tab has the socket' };

/** This tab's part in the connection that tabs share. Nothing if the connection is not shared. */
export function SharedConnection() {
  const shared = useSharedConnection();
  if (!shared) return null;
  const { role, tabs, problem } = shared;
  return (
    <Section title="Shared connection">
      <p>
        {problem ??
          (role ? `${ROLES[role]}: ${tabs === 1 ? '1 tab' : `${tabs} tabs`} in the group.` : 'Joining …')}
      </p>
    </Section>
  );
}
