import type { Connection } from '../Connection';
import type { Answers } from './Answers';
import type { Member } from './Member';

/** Those who are in the channel, each once, however many connections they have there. */
function membersOf(connections: readonly Connection[], channel: string): Member[] {
  const members = new Map<string, Member>();
  for (const connection of connections) {
    const member = connection.members.get(channel);
    if (member && !members.has(member.user_id)) members.set(member.user_id, member);
  }
  return [...members.values()];
}

/** Takes the connection in, tells the others of a new member, and gives all members. */
export function enter(connection: Connection, channel: string, member: Member, answers: Answers): Member[] {
  const others = membersOf(connection.peers, channel);
  if (!connection.members.has(channel)) {
    connection.members.set(channel, member);
    if (!others.some(({ user_id }) => user_id === member.user_id)) {
      tell(connection, channel, answers.memberAdded(channel, member));
    }
  }
  return membersOf([...connection.peers, connection], channel);
}

/** Tells the others, where it was the last connection of a member. */
export function leave(connection: Connection, channel: string, answers: Answers): void {
  const left = connection.members.get(channel);
  connection.members.delete(channel);
  if (!left || membersOf(connection.peers, channel).some(({ user_id }) => user_id === left.user_id)) return;
  tell(connection, channel, answers.memberRemoved(channel, left.user_id));
}

/** Leaves every presence channel. */
export function leaveAll(connection: Connection, answers: Answers): void {
  for (const channel of [...connection.members.keys()]) leave(connection, channel, answers);
}

function tell(connection: Connection, channel: string, answer: ReturnType<Answers['memberRemoved']>): void {
  for (const peer of connection.peers) if (peer.channels.has(channel)) peer.answer(answer);
}
