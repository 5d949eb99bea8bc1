import { useState } from 'react';
import { firstNameOf } from '../playground/accounts';
import { Avatar } from '../playground/Avatar';
import { HookSection } from '../playground/HookSection';
import { ROOM } from '../room/roomHooks';
import { useChannelEvent, usePresence } from './deskHooks';
import { TICKET_TITLE } from './ticket';

/** Lists the people who have the ticket open, and says who came or left last. */
export function WhoIsHere() {
  const { members, me } = usePresence(ROOM);
  const [news, setNews] = useState('');
  useChannelEvent(ROOM, ['pusher:member_added', 'pusher:member_removed'], {
    'pusher:member_added': ({ info }) => setNews(`${firstNameOf(info)} joined`),
    'pusher:member_removed': ({ info }) => setNews(`${firstNameOf(info)} left`),
  });
  return (
    <HookSection title={TICKET_TITLE} hook="usePresence">
      <div className="who">
        <ul className="chips" aria-label="Who is here">
          {members.map(({ id, info }) => (
            <li key={id} className="chip">
              <Avatar id={id} name={info.name} />
              {me?.id === id ? 'You' : firstNameOf(info)}
            </li>
          ))}
        </ul>
        <p className="who-news" role="status" key={news}>
          {news}
        </p>
      </div>
    </HookSection>
  );
}
