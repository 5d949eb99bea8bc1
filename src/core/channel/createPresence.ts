import type { PresenceChannel } from 'pusher-js';
import { memoize } from '../memoize';
import { checkChannelData } from './checkChannelData';
import type { Subscription } from './Subscription';
import type { Member } from './Member';
import type { Presence } from './Presence';

/**
 * Who is on a channel, for as long as it is wanted: a join costs the same however many there are, and many at a time are
 * told of once.
 */
export const presenceOf = /* @__PURE__ */ memoize((subscription: Subscription) => {
  /** What pusher-js knows, while the channel is subscribed. What is no presence channel has no members. */
  let source: PresenceChannel['members'] | undefined;
  /** Where it keeps them by id: a new object for each subscription. */
  let infos: unknown;
  /** Those of the latest subscription. While the line is down, too: the same member is the same object afterwards. */
  let members = new Map<string | undefined, Member>();
  /** What Pusher said of each: said again, it makes no new member. */
  const said = new Map<string, Member>();
  /** Those of them that were shown, if no one of these has left since: who joins is behind them. */
  let shown: typeof members;

  /** A snapshot, whose list is made when it is asked for. */
  const show = (status: Presence['status']): Presence => {
    const from = (shown = members);
    const count = source ? from.size : 0;
    let list: Member[] | undefined;
    return {
      status,
      count,
      get members() {
        return (list ??= [...from.values()].slice(0, count));
      },
      me: from.get(String(source?.myID)) ?? null,
    };
  };

  /** What was last shown, until something changes. */
  let current: Presence | null = show(subscription.initialValue.status);

  /** Lets a member in or out, as pusher-js has it. */
  const sync = (about: unknown) => {
    // It may be a number.
    const id = String((about as { id: unknown }).id);
    const before = said.get(id);
    const known = source?.get(id) as Member | null | undefined;
    const change = () => {
      if (current) queueMicrotask(subscription.notify);
      current = null;
    };
    if (before && JSON.stringify(before) === JSON.stringify(known)) return;
    if (said.delete(id)) {
      change();
      // What was shown may be read later.
      if (members === shown) members = new Map(members);
      members.delete(id);
    }
    if (known)
      checkChannelData(
        subscription,
        (schemas) => schemas.member,
        'pusher:member_added',
        known.info,
        (info) => {
          change();
          said.set(id, known);
          members.set(id, { id, info });
        },
      );
  };

  /** Takes in what pusher-js knows by now, and tells who is there. */
  const getValue = (): Presence => {
    const { status } = subscription.getValue();
    source = (subscription.getChannel() as Partial<PresenceChannel> | undefined)?.members;
    if (source && source.members !== infos) {
      infos = source.members;
      current = null;
      members.forEach(sync);
      source.each(sync);
    }
    if (current?.status !== status) current = show(status);
    return current;
  };

  // Not counted: whoever shows the members holds the channel.
  subscription.toggle(sync, sync, 'pusher:member_added', null);
  subscription.toggle(sync, sync, 'pusher:member_removed', null);

  return {
    initialValue: current,
    getValue,
    find(id?: string) {
      getValue();
      return (source && members.get(id)) ?? null;
    },
  };
});
