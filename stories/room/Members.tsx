import { Avatar } from '../playground/Avatar';
import { HookSection } from '../playground/HookSection';
import { ROOM, usePresence } from './roomHooks';

/** Who is in the room. */
export function PeopleHere() {
  const { members, me, count } = usePresence(ROOM);
  return (
    <HookSection title={count > 0 ? `Here: ${count}` : 'Here'} hook="usePresence">
      {count > 0 ? (
        <ul className="chips" aria-label="Who is here">
          {members.map(({ id, info }) => (
            <li key={id} className="chip">
              <Avatar id={id} name={info.name} />
              {me?.id === id ? 'You' : info.name.split(' ')[0]}
            </li>
          ))}
        </ul>
      ) : (
        <p className="hint chips">Nobody is known while not subscribed.</p>
      )}
    </HookSection>
  );
}
