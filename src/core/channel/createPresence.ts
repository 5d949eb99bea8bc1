import type { PresenceChannel } from 'pusher-js';
import { checkData } from '../checkData';
import { perSession } from '../perSession';
import type { Session } from '../Session';
import { channelSchemas } from './channelSchemas';
import { channelsOf } from './createChannels';
import type { Member } from './Member';
import type { Presence } from './Presence';
import type { Subscription } from './createSubscription';

/** What pusher-js knows of the members: their `info` by id. */
interface Members {
  members: object | undefined;
}

const MEMBER_ADDED = 'pusher:member_added';

export const NOBODY: Presence = { status: 'idle', members: [], me: null, count: 0 };

/** Who is on a channel, for as long as it is wanted. */
export const presenceOf = /* @__PURE__ */ perSession((session) => {
  const presences = new WeakMap<Subscription, ReturnType<typeof createPresence>>();
  return (name: string, subscription: Subscription) => {
    const presence = presences.get(subscription) ?? createPresence(name, subscription, session);
    presences.set(subscription, presence);
    return presence;
  };
});

/** The members of a channel: a join costs the same however many there are, and many at a time are told of once. */
function createPresence(name: string, { events, getState, getChannel }: Subscription, session: Session) {
  const { on, changed } = channelsOf(session);
  let members = new Map<string, Member>();
  /** Those before the line dropped: the same member is the same object afterwards. */
  let before = members;
  let isTold = true;
  let current: Presence;

  const channel = () => getChannel() as PresenceChannel | undefined;

  /** A snapshot, whose list is made when it is asked for. */
  const show = () => {
    let list: Member[] | undefined;
    isTold = true;
    current = {
      status: getState().status,
      count: members.size,
      me: members.get(String(channel()?.members.myID)) ?? null,
      get members() {
        return (list ??= [...members.values()]);
      },
    };
  };

  const tell = () => {
    if (isTold) return;
    show();
    changed(name);
  };
  const tellLater = () => {
    if (isTold) queueMicrotask(tell);
    isTold = false;
  };

  const enter = (id: string, given: unknown) => {
    const options = session.getOptions();
    checkData(options, channelSchemas(options, name).member, [MEMBER_ADDED, given, name], (info) => {
      const last = members.get(id) ?? before.get(id);
      const member = last && JSON.stringify(last.info) === JSON.stringify(info) ? last : { id, info };
      if (members.get(id) === member) return;
      members.set(id, member);
      tellLater();
    });
  };

  const fill = (hash: object = {}) => {
    [before, members] = [new Map<string, Member>([...before, ...members]), new Map<string, Member>()];
    for (const [id, info] of Object.entries(hash)) enter(id, info);
    before = new Map();
    isTold = false;
    tell();
  };

  on(() => {
    if (current.status === getState().status) return;
    // Nobody is known on a line that is gone, nor yet on a new one.
    if (members.size > 0) [before, members] = [members, new Map<string, Member>()];
    isTold = false;
    tell();
  }, name);
  // In the shapes of pusher-js: it has read the frames.
  events.on((data) => {
    fill((data as Members).members);
  }, 'pusher:subscription_succeeded');
  events.on((data) => {
    const { id, info } = data as { id: unknown; info: unknown };
    enter(String(id), info);
  }, MEMBER_ADDED);
  events.on((data) => {
    if (members.delete(String((data as { id: unknown }).id))) tellLater();
  }, 'pusher:member_removed');

  show();
  if (getState().status === 'subscribed') fill(channel()?.members.members as Members['members']);
  return { get: () => current, find: (id: string) => members.get(id) ?? null };
}
