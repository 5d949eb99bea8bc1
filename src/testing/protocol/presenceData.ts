import type { Member } from './Member';

// A room of thousands is listed for each who comes: its members are written once.
const written = new WeakMap<Member, { id: string; entry: string }>();

/** The list of who is there, as the JSON that a subscription to a presence channel is answered with. */
export function presenceData(members: readonly Member[]): string {
  const parts = members.map(write);
  const ids = parts.map(({ id }) => id).join(',');
  const hash = parts.map(({ entry }) => entry).join(',');
  return `{"presence":{"ids":[${ids}],"hash":{${hash}},"count":${members.length}}}`;
}

function write(member: Member): { id: string; entry: string } {
  const known = written.get(member);
  if (known) return known;
  const id = JSON.stringify(member.user_id);
  const parts = { id, entry: `${id}:${JSON.stringify(member.user_info ?? null)}` };
  written.set(member, parts);
  return parts;
}
