import type { Member } from './Member';

/**
 * Finds a member by an id as it comes off the wire. Where ids are numbers beyond 2^53, JSON rounds some and not others: a
 * rounded number finds the member whose id rounds to it.
 */
export function findMember(members: ReadonlyMap<string, Member>, id: unknown): Member | null {
  const exact = members.get(String(id));
  if (exact) return exact;
  if (typeof id !== 'number' || Number.isSafeInteger(id)) return null;
  return [...members.values()].find((member) => Number(member.id) === id) ?? null;
}
