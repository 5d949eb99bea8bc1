import type { ReactNode } from 'react';
import { AppScreen } from './AppScreen';
import type { AppSession } from './AppSession';
import { BenchLayout } from './BenchLayout';
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

/** The app that signs in, and all behind it. */
export function Workbench({ session, log, logNote, children }: WorkbenchProps) {
  return (
    <>
      <TopBar title="playground">
        <ConnectionBadge />
        <SigninBadge />
      </TopBar>
      <BenchLayout
        app={<AppScreen session={session} />}
        state={<StatePanel />}
        server={children}
        wire={<WireLog log={log} note={logNote} />}
      />
    </>
  );
}
