import { Section } from '../Section';
import type { TabProps } from '../TabProps';
import { useEntries } from '../useEntries';
import { AuthTable } from './AuthTable';
import { GapTable } from './GapTable';
import { Latencies } from './Latencies';
import { PeriodTable } from './PeriodTable';
import { PingButton } from './PingButton';
import { SharedConnection } from './SharedConnection';
import { Timeline } from './Timeline';

/** The connection: its states over time, its sockets, and how long things take. */
export function ConnectionTab({ inspector, recorder }: TabProps) {
  const periods = useEntries(recorder.periods);
  const drops = periods.filter(({ isDropped }) => isDropped).length;
  return (
    <div className="columns connection-tab">
      <div className="column">
        <Section
          title="Timeline"
          aside={<span className="muted">{drops === 1 ? '1 drop' : `${drops} drops`}</span>}
        >
          <Timeline periods={periods} />
        </Section>
        <SharedConnection inspector={inspector} />
        <Section title="States and sockets">
          <PeriodTable periods={periods} />
        </Section>
      </div>
      <div className="column">
        <Section title="Latency" aside={<PingButton inspector={inspector} />}>
          <Latencies latencies={useEntries(recorder.latencies)} />
        </Section>
        <Section title="Gaps">
          <GapTable gaps={useEntries(recorder.gaps)} />
        </Section>
        <Section title="Auth requests">
          <AuthTable entries={useEntries(recorder.authEntries)} />
        </Section>
      </div>
    </div>
  );
}
