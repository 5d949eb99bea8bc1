import { formatDuration } from '../../lib/formatDuration';
import { formatTime } from '../../lib/formatTime';
import type { ConnectionPeriod } from '../../recorder/ConnectionPeriod';
import { Badge } from '../Badge';
import { connectionTone } from '../tones';
import { Table } from './Table';

/** Each state of the connection, the latest first. */
export const PeriodTable = ({ periods }: { periods: readonly ConnectionPeriod[] }) => (
  <Table columns={['Since', 'State', 'For', 'Socket', 'Transport', 'Error']}>
    {periods.toReversed().map(({ state, from, to, socketId, transport, error, isDropped }) => (
      <tr key={`${from} ${state}`}>
        <td>
          <time>{formatTime(from)}</time>
        </td>
        <td>
          <Badge tone={connectionTone(state)}>{state}</Badge>
        </td>
        <td>{to === null ? 'now' : formatDuration(to - from)}</td>
        <td>{socketId ? <code>{socketId}</code> : '–'}</td>
        <td>{transport ?? '–'}</td>
        <td className="text">
          {isDropped && 'drop '}
          {error && `${error.code ?? ''} ${error.message}`}
        </td>
      </tr>
    ))}
  </Table>
);
