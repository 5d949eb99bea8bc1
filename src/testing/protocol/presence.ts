import type { Connection } from '../Connection';
import type { Answers } from './Answers';
import type { AppState } from './AppState';
import type { Member } from './Member';
import { tell } from './tell';

/** Those who are in the channel, each once, however many connections they have there. */
export function membersOf({ members }: AppState, channel: string): Member[] {
  return [...(members.get(channel)?.values() ?? [])].map(({ member }) => member);
}

/** Takes the connection in, and tells the others of a new member. */
export function enter(connection: Connection, channel: string, member: Member, answers: Answers): void {
  if (connection.members.has(channel)) return;
  connection.members.set(channel, member);
  const { members, subscribers } = connection.state;
  const room = members.get(channel) ?? new Map<string, { member: Member; connections: number }>();
  members.set(channel, room);
  const present = room.get(member.user_id);
  if (present) present.connections++;
  else {
    room.set(member.user_id, { member, connections: 1 });
    tell(subscribers.get(channel), answers.memberAdded(channel, member), connection);
  }
}

/** Tells the others, where it was the last connection of a member. */
export function leave(connection: Connection, channel: string, answers: Answers): void {
  const { user_id } = connection.members.get(channel) ?? {};
  if (user_id === undefined) return;
  connection.members.delete(channel);
  const { members, subscribers } = connection.state;
  const room = members.get(channel);
  const present = room?.get(user_id);
  if (!room || !present || --present.connections > 0) return;
  room.delete(user_id);
  if (room.size === 0) members.delete(channel);
  tell(subscribers.get(channel), answers.memberRemoved(channel, user_id), connection);
}
