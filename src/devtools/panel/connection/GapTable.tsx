import type { Gap } from 'react-pusher-user/gap';
import { formatDuration } from '../../lib/formatDuration';
import { formatTime } from '../../lib/formatTime';
import { Empty } from '../Empty';
import { Table } from './Table';

/** The times in which events may have been missed, the latest first. */
export const GapTable = ({ gaps }: { gaps: readonly Gap[] }) =>
  gaps.length === 0 ? (
    <Empty>No gap since the panel opened.</Empty>
  ) : (
    <Table columns={['From', 'For', 'Reason', 'Channels']}>
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
    </Table>
  );
