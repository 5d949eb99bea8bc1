import { type Account, firstNameOf } from '../playground/accounts';
import { Avatar } from '../playground/Avatar';
import type { Activity } from './describeActivity';

interface ActivityItemProps {
  time: number;
  person: Account;
  activity: Activity;
}

const TIME = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' });

/** One line of the list: who, what, and when. */
export function ActivityItem({ time, person, activity: { text, tone } }: ActivityItemProps) {
  return (
    <li className="activity-item" data-tone={tone}>
      <Avatar {...person} />
      <p>
        <strong>{firstNameOf(person)}</strong> {text}
      </p>
      <time dateTime={new Date(time).toISOString()}>{TIME.format(time)}</time>
    </li>
  );
}
