import { isObject } from '../lib/isObject';
import { memoize } from '../lib/memoize';
import { membersOf, type PusherMembers } from '../pusher/membersOf';
import { findMember } from './findMember';
import type { Member } from './Member';
import type { Presence } from './Presence';
import type { Subscription } from './Subscription';
import { validateMemberInfo } from './validateChannelEvent';

/**
 * The members of one channel. A join costs the same however many members there are, and several changes in one tick are
 * one notification.
 */
class PresenceList {
  readonly #subscription: Subscription;
  /** What pusher-js knows, while the channel is subscribed. Other channels have no members. */
  #source: PusherMembers | null = null;
  /** pusher-js's table of members: a new object for each subscription. */
  #table: object | null = null;
  /** The session's count when the members were read. It is compared: a listener would outlive the subscription. */
  #goneUserCount: number;
  /**
   * The members of the latest subscription. While the connection is down, they are kept, but not shown: an unchanged member
   * stays the same object.
   */
  #members = new Map<string, Member>();
  /** Each member as pusher-js has it, as JSON: it shows whether the member has changed. */
  readonly #json = new Map<string, string>();
  /** What was shown last; `null` once it has changed. */
  #shown: Presence | null = null;
  #isNotifying = false;
  /** What a server render shows. */
  readonly initialValue: Presence;

  constructor(subscription: Subscription) {
    this.#subscription = subscription;
    const { events, session, store } = subscription;
    this.initialValue = { status: store.initialValue.status, members: [], me: null, count: 0 };
    events.onRaw('pusher:member_added', this.#onMemberEvent);
    events.onRaw('pusher:member_removed', this.#onMemberEvent);
    this.#goneUserCount = session.signin.goneUserCount.getValue();
  }

  /** The members of the moment. The same object until something changes. */
  getValue(): Presence {
    const { status } = this.#subscription.store.getValue();
    this.#readSource();
    if (this.#shown?.status !== status) this.#shown = this.#show(status);
    return this.#shown;
  }

  /** One member; `null` unless present. */
  find(id: string | undefined): Member | null {
    this.#readSource();
    return this.#source && id !== undefined ? (this.#members.get(id) ?? null) : null;
  }

  /** Reads all members again if there is a new subscription. */
  #readSource(): void {
    const goneUserCount = this.#subscription.session.signin.goneUserCount.getValue();
    if (goneUserCount !== this.#goneUserCount) this.#forgetMembers(goneUserCount);
    const channel = this.#subscription.getChannel();
    this.#source = channel && membersOf(channel);
    if (!this.#source || this.#source.members === this.#table) return;
    this.#table = this.#source.members;
    this.#shown = null;
    for (const id of [...this.#members.keys()]) this.#readMember(id);
    this.#source.each(({ id }) => {
      this.#readMember(id);
    });
  }

  /** pusher-js has updated its table before it emits the event. */
  readonly #onMemberEvent = (member: unknown): void => {
    // The session may have moved to another client, which has a table of its own.
    this.#readSource();
    if (this.#source && isObject(member)) this.#readMember(String(member.id));
  };

  /**
   * Reads a member again from pusher-js's table, and adds, replaces or removes it. Members are stored by user id, and the server
   * announces a user with the first connection and the end of the last: nothing is counted. A member that is replaced keeps its
   * place in the list.
   */
  #readMember(id: string): void {
    const member = this.#source?.get(id) ?? null;
    const json = member && JSON.stringify(member);
    if (json === (this.#json.get(id) ?? null)) return;
    const isListed = this.#json.delete(id);
    if (member && json !== null) {
      const { session, name } = this.#subscription;
      validateMemberInfo(session.getOptions(), name, member.info, (info) => {
        this.#json.set(id, json);
        this.#change((members) => members.set(id, { id, info }));
      });
    }
    if (isListed && !this.#json.has(id)) this.#change((members) => members.delete(id));
  }

  #forgetMembers(goneUserCount: number): void {
    this.#goneUserCount = goneUserCount;
    this.#members = new Map();
    this.#json.clear();
    this.#table = null;
    this.#shown = null;
  }

  #change(apply: (members: Map<string, Member>) => void): void {
    apply(this.#members);
    this.#shown = null;
    if (this.#isNotifying) return;
    this.#isNotifying = true;
    queueMicrotask(() => {
      this.#isNotifying = false;
      this.#subscription.onDetailsChange();
    });
  }

  #show(status: Presence['status']): Presence {
    const members = this.#source ? [...this.#members.values()] : [];
    const me = this.#source && findMember(this.#members, this.#source.myID);
    return { status, members, me, count: members.length };
  }
}

/** The members of a subscription: created when a hook first asks for them. */
export const presenceOf = /* @__PURE__ */ memoize(
  (subscription: Subscription) => new PresenceList(subscription),
);
