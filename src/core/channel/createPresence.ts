import type { PresenceChannel } from 'pusher-js';
import { checkData } from '../checkData';
import { guard } from '../guard';
import type { Session } from '../Session';
import { channelSchemas } from './channelSchemas';
import { channelsOf } from './createChannels';
import type { Member } from './Member';
import type { Presence } from './Presence';
import type { Subscription } from './createSubscription';

/** A member, and what Pusher said of it: said again, it makes no new member. */
type Known = [member: Member, said: string];

const MEMBER_ADDED = 'pusher:member_added';

const EMPTY: Partial<Record<Presence['status'], Presence>> = {};
const presences = new WeakMap<Subscription, ReturnType<typeof createPresence>>();

/** Nobody: always the same object. */
export const nobody = (status: Presence['status']): Presence =>
  (EMPTY[status] ??= { status, members: [], me: null, count: 0 });

/** Who is on a channel, for as long as it is wanted. */
export function presenceOf(session: Session, name: string, subscription: Subscription) {
  const presence = presences.get(subscription) ?? createPresence(session, name, subscription);
  presences.set(subscription, presence);
  return presence;
}

/** The members of a channel: a join costs the same however many there are, and many at a time are told of once. */
function createPresence(session: Session, name: string, { events, getState, getChannel }: Subscription) {
  let members = new Map<string, Known>();
  /** Those before the line dropped: the same member is the same object afterwards. */
  let before = members;
  /** What pusher-js knows of them, by id: a new object for each subscription. `null` where there is none. */
  let infos: object | null = null;
  /** What was last shown, until something changes. */
  let current: Presence | null = null;

  const touch = () => {
    if (current)
      queueMicrotask(() => {
        channelsOf(session).changed(name);
      });
    current = null;
  };

  /** Lets a member in, or out. */
  const put = (id: string, known?: Known) => {
    const isKnown = members.has(id);
    // What was shown may be read later: who joins is behind those, and who changes is not among them.
    if (isKnown && current) members = new Map(members);
    if (known) members.set(id, known);
    else members.delete(id);
    if (known ?? isKnown) touch();
  };

  const enter = (id: string, info: unknown) => {
    const said = JSON.stringify(info);
    if (members.get(id)?.[1] === said) return;
    const last = before.get(id);
    if (last?.[1] === said) {
      put(id, last);
      return;
    }
    const options = session.getOptions();
    // Later: a component may be rendering.
    const onInvalidEvent: typeof options.onInvalidEvent = (invalid) => {
      queueMicrotask(() => guard(() => options.onInvalidEvent?.(invalid)));
    };
    checkData(
      { onInvalidEvent },
      channelSchemas(options, name).member,
      [MEMBER_ADDED, info, name],
      (checked) => {
        put(id, [{ id, info: checked }, said]);
      },
    );
  };

  const get = (): Presence => {
    const { status } = getState();
    // What is no presence channel has none.
    const known = (getChannel() as Partial<PresenceChannel> | undefined)?.members;
    const now = status === 'subscribed' && known ? (known.members as object) : null;
    if (now !== infos) {
      [infos, current] = [now, null];
      if (members.size > 0) before = members;
      members = new Map();
      for (const [id, info] of Object.entries(now ?? {})) enter(id, info);
    }
    if (current?.status !== status) current = now ? show(String(known?.myID)) : nobody(status);
    return current;
  };

  /** A snapshot, whose list is made when it is asked for. */
  const show = (myId: string): Presence => {
    const from = members;
    const count = from.size;
    let list: Member[] | undefined;
    return {
      status: 'subscribed',
      count,
      me: from.get(myId)?.[0] ?? null,
      get members() {
        return (list ??= [...from.values()].slice(0, count).map(([member]) => member));
      },
    };
  };

  // pusher-js has read the frames.
  events.on(touch, 'pusher:subscription_succeeded');
  events.on((data) => {
    const { id, info } = data as { id: unknown; info: unknown };
    enter(String(id), info);
  }, MEMBER_ADDED);
  events.on((data) => {
    put(String((data as { id: unknown }).id));
  }, 'pusher:member_removed');

  return {
    get,
    find(id: string) {
      get();
      return members.get(id)?.[0] ?? null;
    },
  };
}
