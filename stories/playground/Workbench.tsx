import type { ReactNode } from 'react';
import { AppScreen } from './AppScreen';
import type { AppSession } from './AppSession';
import { ConnectionBadge } from './ConnectionBadge';
import type { WireLog as Log } from './createWireLog';
import { SigninBadge } from './SigninBadge';
import { StatePanel } from './StatePanel';
import { TopBar } from './TopBar';
import { WireLog } from './WireLog';

interface WorkbenchProps {
  session: AppSession | null;
  log: Log;
  /** What the log does not show. */
  logNote?: string;
  /** The server's panel. */
  children: ReactNode;
}

/** The app, the library's state, the server and the wire, side by side. */
export function Workbench({ session, log, logNote, children }: WorkbenchProps) {
  return (
    <>
      <TopBar title="playground">
        <ConnectionBadge />
        <SigninBadge />
      </TopBar>
      <main className="workbench">
        <div className="area-app">
          <AppScreen session={session} />
        </div>
        <div className="area-state">
          <StatePanel />
        </div>
        <div className="area-server">{children}</div>
        <div className="area-wire">
          <WireLog log={log} note={logNote} />
        </div>
      </main>
    </>
  );
}
