import type { PresenceChannel } from 'pusher-js';
import { checkData } from '../checkData';
import { perSession } from '../perSession';
import type { Session } from '../Session';
import type { ChannelEntry } from './ChannelEntry';
import { channelSchemas } from './channelSchemas';
import { channelsOf } from './createChannels';
import type { Member } from './Member';
import type { Presence } from './Presence';

const MEMBER_ADDED = 'pusher:member_added';

export const NOBODY: Presence = { status: 'idle', members: [], me: null, count: 0 };

/** Who is on a channel, for as long as it is wanted. */
export const presenceOf = /* @__PURE__ */ perSession((session) => {
  const presences = new WeakMap<ChannelEntry, ReturnType<typeof createPresence>>();
  return (entry: ChannelEntry) => {
    const presence = presences.get(entry) ?? createPresence(entry, session);
    presences.set(entry, presence);
    return presence;
  };
});

/** The members of a channel: a join costs the same however many there are, and many at a time are told of once. */
function createPresence(entry: ChannelEntry, session: Session) {
  const { on, changed } = channelsOf(session);
  const { name, events } = entry;
  let members = new Map<string, Member>();
  /** Those before the line dropped: the same member is the same object afterwards. */
  let before = members;
  let isTold = true;
  let current: Presence;

  const channel = () => session.client?.channel(name) as PresenceChannel | undefined;

  /** A snapshot, whose list is made when it is asked for. */
  const show = () => {
    let list: Member[] | undefined;
    isTold = true;
    current = {
      status: entry.state.status,
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
    [before, members] = [new Map([...before, ...members]), new Map()];
    for (const [id, info] of Object.entries(hash)) enter(id, info);
    before = new Map();
    isTold = false;
    tell();
  };

  on(() => {
    if (current.status === entry.state.status) return;
    // Whatever it was before: nobody is known on a line that is gone, nor yet on a new one.
    if (members.size > 0) [before, members] = [members, new Map()];
    show();
  }, name);
  events.on((data) => {
    fill((data as { presence?: { hash?: object } } | null)?.presence?.hash);
  }, 'pusher:subscription_succeeded');
  events.on((data) => {
    const { user_id, user_info } = data as { user_id: unknown; user_info?: unknown };
    enter(String(user_id), user_info);
  }, MEMBER_ADDED);
  events.on((data) => {
    if (members.delete(String((data as { user_id: unknown }).user_id))) tellLater();
  }, 'pusher:member_removed');

  show();
  if (entry.state.status === 'subscribed') fill(channel()?.members.members);
  // `show()` has set it.
  return { get: () => current, find: (id: string) => members.get(id) ?? null };
}
