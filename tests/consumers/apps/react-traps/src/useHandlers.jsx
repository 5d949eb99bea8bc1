import { useContext, useState } from 'react';
import { useChannelEvent, useLostConnection, useUserEvent } from 'react-pusher-user';
import { Label } from './Label.js';
import { received } from './received.js';

const EVENTS = ['headline', 'correction'];

/** Every hook that takes a handler. Records what the handlers receive, and what they see of the latest render. */
export function useHandlers(id) {
  const label = useContext(Label);
  const [clicks, setClicks] = useState(0);
  const seen = `${label} ${clicks}`;
  useUserEvent('note', (text) => received.push(`note ${text}, ${seen}`));
  useChannelEvent('news', EVENTS, (text, { event }) => received.push(`${event} ${text}, ${seen}`));
  useLostConnection((state) => received.push(`${state}, ${seen}`), { delay: 100 });
  return <button id={id} onClick={() => setClicks(clicks + 1)} />;
}
