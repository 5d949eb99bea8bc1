import type { Member } from './Member';

// Each new subscriber of a channel gets the list of its members, possibly thousands: each member is serialized once.
const serialized = new WeakMap<Member, { id: string; entry: string }>();

/** The members of a presence channel, as the JSON in the answer to a subscription. */
export function presenceData(members: readonly Member[]): string {
  const parts = members.map(serialize);
  const ids = parts.map(({ id }) => id).join(',');
  const hash = parts.map(({ entry }) => entry).join(',');
  return `{"presence":{"ids":[${ids}],"hash":{${hash}},"count":${members.length}}}`;
}

function serialize(member: Member): { id: string; entry: string } {
  const existing = serialized.get(member);
  if (existing) return existing;
  const id = JSON.stringify(member.user_id);
  const parts = { id, entry: `${id}:${JSON.stringify(member.user_info ?? null)}` };
  serialized.set(member, parts);
  return parts;
}
