import type { PresenceChannel } from 'pusher-js';
import { checkData } from '../checkData';
import { guard } from '../guard';
import { perSession } from '../perSession';
import type { Session } from '../Session';
import { channelSchemas } from './channelSchemas';
import { channelsOf } from './createChannels';
import type { Subscription } from './createSubscription';
import type { Member } from './Member';
import type { Presence } from './Presence';

/** A member as pusher-js tells of it: the id may be a number. */
interface Said {
  id: unknown;
  info: unknown;
}

/** A member, and what Pusher said of it: said again, it makes no new member. */
type Known = [member: Member, said: string];

const EMPTY: Partial<Record<Presence['status'], Presence>> = {};

/** Nobody: always the same object. */
export const nobody = (status: Presence['status']): Presence =>
  (EMPTY[status] ??= { status, members: [], me: null, count: 0 });

/** Who is on a channel, for as long as it is wanted. */
export const presenceOf = /* @__PURE__ */ perSession(createPresence);

/** The members of a channel: a join costs the same however many there are, and many at a time are told of once. */
function createPresence({ events, getState, getChannel }: Subscription, session: Session, name: string) {
  let members = new Map<string, Known>();
  /** Those before the line dropped: the same member is the same object afterwards. */
  let before = members;
  /** What pusher-js knows of them, by id: a new object for each subscription. */
  let infos: object | undefined;
  /** What was last shown, until something changes. */
  let current: Presence | null = null;

  /** Lets a member in, or out. */
  const put = (id: string, known?: Known) => {
    // What was shown may be read later: who joins is behind those, and who changes is not among them.
    if (current && members.has(id)) members = new Map(members);
    if (!(known ? members.set(id, known) : members.delete(id))) return;
    if (current)
      queueMicrotask(() => {
        channelsOf(session).changed(name);
      });
    current = null;
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
      { event: 'pusher:member_added', data: info, channel: name },
      (checked) => {
        put(id, [{ id, info: checked }, said]);
      },
    );
  };

  /** Takes in what pusher-js knows by now, and gives a snapshot, whose list is made when it is asked for. */
  const get = (): Presence => {
    const { status } = getState();
    // What is no presence channel has none.
    const known = (getChannel() as Partial<PresenceChannel> | undefined)?.members;
    const now = status === 'subscribed' ? (known?.members as object | undefined) : undefined;
    if (now !== infos) {
      infos = now;
      current = null;
      if (members.size > 0) before = members;
      members = new Map();
      for (const [id, info] of Object.entries(now ?? {})) enter(id, info);
    }
    if (!now) return nobody(status);
    const from = members;
    const count = from.size;
    let list: Member[] | undefined;
    return (current ??= {
      status,
      count,
      me: from.get(String(known?.myID))?.[0] ?? null,
      get members() {
        return (list ??= [...from.values()].slice(0, count).map(([member]) => member));
      },
    });
  };

  // pusher-js has read the frames.
  events.on((member) => {
    enter(String((member as Said).id), (member as Said).info);
  }, 'pusher:member_added');
  events.on((member) => {
    put(String((member as Said).id));
  }, 'pusher:member_removed');

  return {
    get,
    find(id: string) {
      get();
      return members.get(id)?.[0] ?? null;
    },
  };
}
