import { type Account, ACCOUNTS } from '../playground/accounts';
import { HookSection } from '../playground/HookSection';
import { useOnline, useWatchlist } from './roomHooks';

/** Who of the user's friends is online, in the room or not. */
export function Friends({ userId }: { userId: string }) {
  const { status } = useWatchlist();
  return (
    <HookSection title="Friends" hook="useOnline">
      <ul className="chips" aria-label="Friends" data-stale={status !== 'ready'}>
        {ACCOUNTS.filter(({ id }) => id !== userId).map((friend) => (
          <Friend key={friend.id} friend={friend} isKnown={status === 'ready'} />
        ))}
      </ul>
    </HookSection>
  );
}

function Friend({ friend: { id, name }, isKnown }: { friend: Account; isKnown: boolean }) {
  const isOnline = useOnline(id);
  return (
    <li className="friend" data-tone={isOnline ? 'good' : 'plain'}>
      {name.split(' ')[0]} <small>{isKnown ? (isOnline ? 'online' : 'offline') : 'unknown'}</small>
    </li>
  );
}
