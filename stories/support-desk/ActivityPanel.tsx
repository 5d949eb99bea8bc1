import type { TrafficLog } from '../playground/createTrafficLog';
import { Panel } from '../playground/Panel';
import { useValue } from '../playground/useValue';
import { ActivityItem } from './ActivityItem';
import { describeActivity } from './describeActivity';
import { PEOPLE } from './people';
import './activity.css';

interface ActivityPanelProps {
  log: TrafficLog;
  /** Returns the id of a socket's user, or `null` while it is unknown. */
  userOf: (socketId: string) => string | null;
}

/** Lists what happened on the server in plain words, newest first. */
export function ActivityPanel({ log, userOf }: ActivityPanelProps) {
  const items = useValue(log).flatMap((entry) => {
    const activity = describeActivity(entry);
    const person = PEOPLE.find(({ id }) => id === userOf(entry.socketId));
    return activity && person ? [{ id: entry.id, time: entry.time, person, activity }] : [];
  });
  return (
    <Panel className="activity" title="What the server sees" code="newest first">
      <div
        className="activity-scroll"
        tabIndex={0}
        role="region"
        aria-label="What the server sees, newest first"
      >
        {items.length > 0 ? (
          <ol aria-label="What the server sees" reversed>
            {items.map(({ id, ...item }) => (
              <ActivityItem key={id} {...item} />
            ))}
          </ol>
        ) : (
          <p className="empty">Nobody has signed in yet.</p>
        )}
      </div>
    </Panel>
  );
}
