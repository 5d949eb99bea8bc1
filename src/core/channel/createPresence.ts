import type { PresenceChannel } from 'pusher-js';
import { checkData } from '../checkData';
import { guard } from '../guard';
import { perSession } from '../perSession';
import { channelSchemas } from './channelSchemas';
import type { Subscription } from './Subscription';
import type { Member } from './Member';
import type { Presence } from './Presence';

/** A member, and what Pusher said of it: said again, it makes no new member. */
type Known = [member: Member, said: string];

/** Who is on a channel, for as long as it is wanted. */
export const presenceOf = /* @__PURE__ */ perSession(createPresence);

/** The members of a channel: a join costs the same however many there are, and many at a time are told of once. */
function createPresence(subscription: Subscription) {
  let members = new Map<string, Known>();
  /** Those before the line dropped: the same member is the same object afterwards. */
  let before = members;
  /** What pusher-js knows of them, by id: a new object for each subscription. */
  let infos: object | undefined;
  /** What was last shown, until something changes. */
  let current: Presence | null;

  /** A snapshot, whose list is made when it is asked for. */
  const show = (status: Presence['status'], myId?: string): Presence => {
    const from = members;
    const count = from.size;
    let list: Member[] | undefined;
    return {
      status,
      count,
      me: from.get(String(myId))?.[0] ?? null,
      get members() {
        return (list ??= [...from.values()].slice(0, count).map(([member]) => member));
      },
    };
  };

  const initialValue = (current = show(subscription.initialValue.status));

  /** Lets a member in, or out. */
  const put = (id: string, known?: Known) => {
    if (members.get(id) === known) return;
    // What was shown may be read later: who joins is behind those, and who changes is not among them.
    if (current && members.has(id)) members = new Map(members);
    if (known) members.set(id, known);
    else members.delete(id);
    if (current) queueMicrotask(subscription.notify);
    current = null;
  };

  const enter = (id: string, info: unknown) => {
    const said = JSON.stringify(info);
    const last = members.get(id) ?? before.get(id);
    const { session, name } = subscription;
    const options = session.getOptions();
    if (last?.[1] === said) put(id, last);
    else
      checkData(
        {
          // Later: a component may be rendering.
          onInvalidEvent: (invalid) => {
            queueMicrotask(() => guard(options.onInvalidEvent, invalid));
          },
        },
        channelSchemas(options, name).member,
        { event: 'pusher:member_added', data: info, channel: name },
        (checked) => {
          put(id, [{ id, info: checked }, said]);
        },
      );
  };

  /** Takes in what pusher-js knows by now, and tells who is there. */
  const get = (): Presence => {
    const { status } = subscription.get();
    // What is no presence channel has none.
    const known = (subscription.getChannel() as Partial<PresenceChannel> | undefined)?.members;
    const now = status === 'subscribed' ? (known?.members as object | undefined) : undefined;
    if (now !== infos) {
      infos = now;
      current = null;
      if (members.size > 0) before = members;
      members = new Map();
      for (const [id, info] of Object.entries<unknown>({ ...now })) enter(id, info);
    }
    if (current?.status === status) return current;
    return (current = show(status, known?.myID as string | undefined));
  };

  // pusher-js has read the frames. The id may be a number.
  subscription.on((member) => {
    const { id, info } = member as { id: unknown; info: unknown };
    enter(String(id), info);
  }, 'pusher:member_added');
  subscription.on((member) => {
    put(String((member as { id: unknown }).id));
  }, 'pusher:member_removed');

  return {
    initialValue,
    get,
    find(id: string) {
      get();
      return members.get(id)?.[0] ?? null;
    },
  };
}
