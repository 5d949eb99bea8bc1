import type { Connection } from '../Connection';
import type { Answers } from './Answers';
import type { AppState } from './AppState';
import { broadcast } from './broadcast';
import type { Member } from './Member';

/** The members of the channel. A user with several connections is one member. */
export function membersOf({ members }: AppState<Connection>, channel: string): Member[] {
  return [...(members.get(channel)?.values() ?? [])].map(({ member }) => member);
}

/** Adds the connection's member to the channel. A new member is announced to the other subscribers. */
export function addMember(connection: Connection, channel: string, member: Member, answers: Answers): void {
  if (connection.members.has(channel)) return;
  connection.members.set(channel, member);
  const { members, subscribers } = connection.state;
  const channelMembers = members.get(channel) ?? new Map<string, { member: Member; connections: number }>();
  members.set(channel, channelMembers);
  const existing = channelMembers.get(member.user_id);
  if (existing) existing.connections++;
  else {
    channelMembers.set(member.user_id, { member, connections: 1 });
    broadcast(subscribers.get(channel), answers.memberAdded(channel, member), connection);
  }
}

/** Removes the connection from the channel's members. A member leaves with the last of its connections. */
export function removeMember(connection: Connection, channel: string, answers: Answers): void {
  const { user_id } = connection.members.get(channel) ?? {};
  if (user_id === undefined) return;
  connection.members.delete(channel);
  const { members, subscribers } = connection.state;
  const channelMembers = members.get(channel);
  const existing = channelMembers?.get(user_id);
  if (!channelMembers || !existing || --existing.connections > 0) return;
  channelMembers.delete(user_id);
  if (channelMembers.size === 0) members.delete(channel);
  broadcast(subscribers.get(channel), answers.memberRemoved(channel, user_id), connection);
}
