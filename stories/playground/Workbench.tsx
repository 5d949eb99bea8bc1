import type { ReactNode } from 'react';
import { AppScreen } from './AppScreen';
import type { AppSession } from './AppSession';
import { WorkbenchLayout } from './WorkbenchLayout';
import { ConnectionBadge } from './ConnectionBadge';
import type { TrafficLog } from './createTrafficLog';
import { SigninBadge } from './SigninBadge';
import { StatePanel } from './StatePanel';
import { TopBar } from './TopBar';
import { TrafficPanel } from './TrafficPanel';

interface WorkbenchProps {
  session: AppSession | null;
  log: TrafficLog;
  /** A note about the limits of the log. */
  logNote?: string;
  /** The server panel. */
  children: ReactNode;
}

/** The app, and the panels for the library's state, the server and the traffic. */
export function Workbench({ session, log, logNote, children }: WorkbenchProps) {
  return (
    <>
      <TopBar title="Sign in">
        <ConnectionBadge />
        <SigninBadge />
      </TopBar>
      <WorkbenchLayout
        app={<AppScreen session={session} />}
        state={<StatePanel />}
        server={children}
        traffic={<TrafficPanel log={log} note={logNote} />}
      />
    </>
  );
}
