import type { PusherClient } from 'react-pusher-user';
import { internalsOf } from './PusherInternals';

/** The members of a presence channel; `null` for other channels. */
export function membersOf(
  client: PusherClient,
  name: string,
): { id: string; info: unknown; isMe: boolean }[] | null {
  const members = internalsOf(client).channel(name)?.members;
  if (!members) return null;
  const list: { id: string; info: unknown; isMe: boolean }[] = [];
  members.each(({ id, info }) => list.push({ id, info, isMe: id === members.myID }));
  return list;
}
