import { usePresence } from 'react-pusher-user';

/** Who has the page open. */
export function Online() {
  const { members, me, status } = usePresence('presence-desk');
  return (
    <section aria-labelledby="online">
      <h2 id="online">Online</h2>
      {status !== 'subscribed' && <p>{status === 'pending' ? 'One moment …' : 'Not known at the moment.'}</p>}
      <ul>
        {members.map(({ id, info }) => (
          <li key={id}>
            {info.name}
            {id === me?.id && ' (you)'}
          </li>
        ))}
      </ul>
    </section>
  );
}
