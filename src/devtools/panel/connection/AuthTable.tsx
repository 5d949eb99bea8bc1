import { formatDuration } from '../../lib/formatDuration';
import { formatTime } from '../../lib/formatTime';
import type { AuthEntry } from '../../recorder/AuthEntry';
import { Badge } from '../Badge';
import { Empty } from '../Empty';
import type { Tone } from '../tones';
import { Table } from './Table';

const TONES: Record<AuthEntry['status'], Tone> = {
  waiting: 'busy',
  answered: 'good',
  failed: 'bad',
  cancelled: 'plain',
};

/** Each request to the app's server, the latest first. */
export const AuthTable = ({ entries }: { entries: readonly AuthEntry[] }) =>
  entries.length === 0 ? (
    <Empty>No auth request since the panel opened. Sign in to see one.</Empty>
  ) : (
    <Table columns={['Time', 'For', 'Attempt', 'Result', 'Took']}>
      {entries.toReversed().map(({ id, time, channelName, attempt, status, failure, milliseconds }) => (
        <tr key={id}>
          <td>
            <time>{formatTime(time)}</time>
          </td>
          <td className="text">{channelName ?? 'the user'}</td>
          <td>{attempt}</td>
          <td>
            <Badge tone={TONES[status]}>
              {[status, failure?.code, failure?.status].filter(Boolean).join(' ')}
            </Badge>
          </td>
          <td>{milliseconds === null ? '–' : formatDuration(milliseconds)}</td>
        </tr>
      ))}
    </Table>
  );
