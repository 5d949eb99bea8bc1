import { formatDuration } from '../../lib/formatDuration';
import type { Latency, LatencyKind } from '../../recorder/LatencyLog';

const KINDS: Record<LatencyKind, string> = {
  handshake: 'from opening a socket to its id',
  'auth request': 'from asking your server to its reply',
  'sign-in': 'from sending the signed user to Pusher’s answer',
  ping: 'from a ping to its pong',
};
// The keys of the object are the kinds.
const KIND_NAMES = Object.keys(KINDS) as LatencyKind[];

/** How long each kind of thing has taken: the last time, the median and the maximum. */
export const Latencies = ({ latencies }: { latencies: readonly Latency[] }) => (
  <dl className="latencies">
    {KIND_NAMES.map((kind) => {
      const times = latencies
        .filter((latency) => latency.kind === kind)
        .map(({ milliseconds }) => milliseconds);
      return (
        <div key={kind}>
          <dt>{kind}</dt>
          <dd>
            <strong>{describe(times.at(-1))}</strong>
            <span>
              {times.length > 1
                ? `median ${describe(medianOf(times))}, max ${describe(Math.max(...times))}`
                : KINDS[kind]}
            </span>
          </dd>
        </div>
      );
    })}
  </dl>
);

const describe = (milliseconds: number | undefined) =>
  milliseconds === undefined ? '–' : formatDuration(milliseconds);

const medianOf = (times: number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)];
