import { firstNameOf } from '../playground/accounts';
import { Avatar } from '../playground/Avatar';
import { HookSection } from '../playground/HookSection';
import { ROOM, usePresence } from './roomHooks';

/** Lists the members of the room's presence channel. */
export function Members() {
  const { members, me, count } = usePresence(ROOM);
  return (
    <HookSection title={count > 0 ? `Members: ${count}` : 'Members'} hook="usePresence">
      {count > 0 ? (
        <ul className="chips" aria-label="Members">
          {members.map(({ id, info }) => (
            <li key={id} className="chip">
              <Avatar id={id} name={info.name} />
              {me?.id === id ? 'You' : firstNameOf(info)}
            </li>
          ))}
        </ul>
      ) : (
        <p className="hint chips">Unknown while not subscribed.</p>
      )}
    </HookSection>
  );
}
