import type { ChannelState, Holder } from 'react-pusher-user';
import { Badge } from '../Badge';
import type { Tone } from '../tones';
import { ListenerList } from './ListenerList';
import type { ShownChannel } from './ShownChannel';

const TONES: Record<ChannelState['status'], Tone> = {
  idle: 'plain',
  pending: 'busy',
  subscribed: 'good',
  error: 'bad',
};

/** The most members that are listed. */
const MEMBER_LIMIT = 50;

/** One channel: its state, the hooks that use it, its listeners and its members. */
export function ChannelCard({
  channel: { name, state, holders, listeners, members },
}: {
  channel: ShownChannel;
}) {
  return (
    <li className="channel-card">
      <div className="section-header">
        <h4>{name}</h4>
        {state ? (
          <Badge tone={TONES[state.status]}>{state.status}</Badge>
        ) : (
          <Badge tone="plain">subscribed by the app itself</Badge>
        )}
      </div>
      {state?.error && <p className="channel-error">{state.error.message}</p>}
      <dl className="facts">
        {state && (
          <div>
            <dt>Used by</dt>
            <dd>
              {holders.length > 0 ? describeHolders(holders) : 'no hook any more: it is left within a second'}
            </dd>
          </div>
        )}
        {listeners.size > 0 && (
          <div>
            <dt>Listeners</dt>
            <dd>
              <ListenerList listeners={listeners} />
            </dd>
          </div>
        )}
        {members && (
          <div>
            <dt>{members.length === 1 ? '1 member' : `${members.length} members`}</dt>
            <dd>
              {members
                .slice(0, MEMBER_LIMIT)
                .map(({ id, isMe }) => (isMe ? `${id} (this user)` : id))
                .join(', ')}
              {members.length > MEMBER_LIMIT && ` and ${members.length - MEMBER_LIMIT} more`}
            </dd>
          </div>
        )}
      </dl>
    </li>
  );
}

/** `3 hooks: 2 in a component rendered by Room, 1 in …` */
function describeHolders(holders: readonly Holder[]): string {
  const counts = new Map<string, number>();
  for (const { name } of holders) {
    const label = name ?? 'a component';
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  const names = [...counts].map(([label, count]) => (count === 1 ? label : `${label} ×${count}`));
  return `${holders.length === 1 ? '1 hook' : `${holders.length} hooks`}: ${names.join(', ')}`;
}
