import { PusherProvider, useMember, usePresence } from 'react-pusher-user';
import type { ExampleProps } from './ExampleProps';

export function Team(connection: ExampleProps) {
  return (
    <PusherProvider {...connection} userId="ada" autoSignin>
      <Members />
    </PusherProvider>
  );
}

interface Info {
  name: string;
}

function Members() {
  const { members, me, count, status } = usePresence('presence-team');
  const grace = useMember('presence-team', 'grace');
  if (status === 'error') return <p role="alert">You may not enter.</p>;
  if (status === 'pending') return <p>Entering the room …</p>;
  return (
    <>
      <h2>{count === 1 ? 'You are alone' : `${count} people are here`}</h2>
      <ul aria-label="Members">
        {members.map(({ id, info }) => (
          <li key={id}>
            {(info as Info).name} {id === me?.id && <small>you</small>}
          </li>
        ))}
      </ul>
      <p role="status">{grace ? 'Grace is here' : 'Grace is away'}</p>
    </>
  );
}
