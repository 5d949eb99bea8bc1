import { type Account, ACCOUNTS, firstNameOf } from '../playground/accounts';
import { HookSection } from '../playground/HookSection';
import { useOnline, useWatchlist } from './roomHooks';

/** Shows which of the user's friends are online, inside or outside the room. */
export function Friends({ userId }: { userId: string }) {
  const { status } = useWatchlist();
  return (
    <HookSection title="Friends" hook="useOnline">
      <ul className="chips" aria-label="Friends">
        {ACCOUNTS.filter(({ id }) => id !== userId).map((friend) => (
          <Friend key={friend.id} friend={friend} isWatchlistReady={status === 'ready'} />
        ))}
      </ul>
    </HookSection>
  );
}

function Friend({ friend, isWatchlistReady }: { friend: Account; isWatchlistReady: boolean }) {
  const isOnline = useOnline(friend.id);
  return (
    <li className="friend" data-tone={isOnline ? 'good' : 'plain'}>
      {firstNameOf(friend)} <small>{isWatchlistReady ? (isOnline ? 'online' : 'offline') : 'unknown'}</small>
    </li>
  );
}
