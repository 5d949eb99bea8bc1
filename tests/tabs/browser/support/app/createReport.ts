import type { Moment, TabControls, TabReport, Tick } from './TabReport';
import { countSockets } from './countSockets';

interface Waiter {
  predicate: (report: TabReport) => boolean;
  resolve: () => void;
}

/** Milliseconds since 1970, on a clock that does not jump. */
const now = () => performance.timeOrigin + performance.now();

/** Creates the report of the page, and what changes it. */
export function createReport(user: string | null) {
  const waiters = new Set<Waiter>();
  const report: TabReport = {
    connection: 'initialized',
    status: 'idle',
    ready: false,
    user,
    role: null,
    socketId: null,
    news: 'idle',
    members: [],
    sockets: 0,
    mounted: false,
    history: [],
    received: [],
    connectionErrors: [],
    signinErrors: [],
  };

  function changed() {
    report.sockets = sockets();
    for (const waiter of waiters) {
      if (!waiter.predicate(report)) continue;
      waiters.delete(waiter);
      waiter.resolve();
    }
  }
  const sockets = countSockets(changed);

  return {
    report,
    update(changes: Partial<TabReport>) {
      Object.assign(report, changes);
      changed();
    },
    addMoment(moment: Omit<Moment, 'at'>) {
      Object.assign(report, moment);
      report.history.push({ ...moment, at: now() });
      changed();
    },
    receive(from: string, { n, to }: Tick) {
      report.received.push({ from, n, to, user: report.user, at: now() });
      changed();
    },
    until: ((predicate) =>
      new Promise<void>((resolve) => {
        waiters.add({ predicate, resolve });
        changed();
      })) satisfies TabControls['until'],
  };
}
