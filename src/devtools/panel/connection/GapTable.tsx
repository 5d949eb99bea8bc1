import type { Gap } from 'react-pusher-user/gap';
import { formatDuration } from '../../lib/formatDuration';
import { formatTime } from '../../lib/formatTime';
import { Empty } from '../Empty';

/** The times in which events may have been missed, the latest first. */
export const GapTable = ({ gaps }: { gaps: readonly Gap[] }) =>
  gaps.length === 0 ? (
    <Empty>No gap since the panel opened.</Empty>
  ) : (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">From</th>
          <th scope="col">For</th>
          <th scope="col">Reason</th>
          <th scope="col">Channels</th>
        </tr>
      </thead>
      <tbody>
        {gaps.toReversed().map(({ from, to, duration, reason, channels }) => (
          <tr key={`${to} ${reason} ${channels[0]}`}>
            <td>
              <time>{formatTime(from)}</time>
            </td>
            <td>{formatDuration(duration)}</td>
            <td>{reason}</td>
            <td className="text">{channels.join(', ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
