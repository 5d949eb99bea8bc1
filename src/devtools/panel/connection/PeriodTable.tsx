import { formatDuration } from '../../lib/formatDuration';
import { formatTime } from '../../lib/formatTime';
import type { ConnectionPeriod } from '../../recorder/ConnectionPeriod';
import { Badge } from '../Badge';
import { connectionTone } from '../tones';

/** Each state of the connection, the latest first. */
export const PeriodTable = ({ periods }: { periods: readonly ConnectionPeriod[] }) => (
  <table className="table">
    <thead>
      <tr>
        <th scope="col">Since</th>
        <th scope="col">State</th>
        <th scope="col">For</th>
        <th scope="col">Socket</th>
        <th scope="col">Transport</th>
        <th scope="col">Ended by</th>
      </tr>
    </thead>
    <tbody>
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
    </tbody>
  </table>
);
