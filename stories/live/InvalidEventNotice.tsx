import type { InvalidEvent } from 'react-pusher-user';
import { stringifyShort } from '../playground/stringifyShort';
import '../playground/notice.css';

/** Shows an event that failed its schema, with the reasons. */
export function InvalidEventNotice({ event: { event, channel, data, issues } }: { event: InvalidEvent }) {
  return (
    <div className="notice" data-tone="bad">
      <p className="notice-title">
        <code>{event}</code>
        <span>on {channel ?? 'the user'}</span>
      </p>
      <ul aria-label="Issues">
        {issues.map(({ message, path = [] }, index) => (
          <li key={index}>
            {path.length > 0 && <code>{path.map(String).join('.')}: </code>}
            {message}
          </li>
        ))}
      </ul>
      <p className="notice-facts">{stringifyShort(data)}</p>
    </div>
  );
}
