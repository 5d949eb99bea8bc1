import { useState } from 'react';
import { useChannelEvent, usePresence } from 'react-pusher-user';

/** Who looks at the shop, and what they say. */
export function Room() {
  const { members, status } = usePresence('presence-shop');
  const [lines, setLines] = useState([]);
  useChannelEvent('presence-shop', ['notice', 'client-chat'], (data, { user_id = 'shop' }) =>
    setLines((before) => [...before, `${user_id}: ${data.text}`]),
  );
  return (
    <section aria-label={`Room ${status}`}>
      <ul>
        {members.map(({ id, info }) => (
          <li key={id}>{info?.name ?? id}</li>
        ))}
      </ul>
      {lines.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </section>
  );
}
