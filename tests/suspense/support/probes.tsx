import {
  SignedIn,
  useChannel,
  useLatestChannelEvent,
  useLatestUserEvent,
  usePresence,
  useUser,
} from 'react-pusher-user/suspense';
import { ROOM } from '../../support/room';

/** The id of the user. */
export function Greeting() {
  return `Hello ${useUser().id}. `;
}

/** The members of the room. */
export function Members() {
  const ids = usePresence(ROOM, ({ members }) => members.map(({ id }) => id).join());
  return `Members: ${ids}. `;
}

/** The latest headline. */
export function Headline() {
  const headline = useLatestChannelEvent('news', 'headline') as { text: string } | undefined;
  return `Headline: ${headline?.text ?? 'none'}. `;
}

/** The latest note to the user. */
export function Note() {
  const note = useLatestUserEvent('note') as string | undefined;
  return `Note: ${note ?? 'none'}. `;
}

const Status = () => useChannel('news').status;

/** A component for each hook and component of the entry that suspends. */
export const EVERY_PROBE = {
  useUser: <Greeting />,
  usePresence: <Members />,
  useLatestChannelEvent: <Headline />,
  useLatestUserEvent: <Note />,
  useChannel: <Status />,
  SignedIn: <SignedIn>signed in</SignedIn>,
};
