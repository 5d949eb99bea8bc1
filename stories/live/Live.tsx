import { useEffect, useState } from 'react';
import type { InvalidEvent } from 'react-pusher-user';
import { BenchLayout } from '../playground/BenchLayout';
import { ConnectionBadge } from '../playground/ConnectionBadge';
import { createValue } from '../playground/createValue';
import { createWireLog } from '../playground/createWireLog';
import { Stage, type Theme } from '../playground/Stage';
import { TopBar } from '../playground/TopBar';
import { usePageServer } from '../playground/usePageServer';
import { WireLog } from '../playground/WireLog';
import { createLiveServer } from './createLiveServer';
import { LiveApp } from './LiveApp';
import { PusherProvider, schemas } from './liveHooks';
import type { LiveRules } from './LiveRules';
import { LiveServerPanel } from './LiveServerPanel';
import { LiveStatePanel } from './LiveStatePanel';
import { Viewers } from './Viewers';
import './live.css';

export interface LiveProps {
  /** How long anything takes to the server in this page, in milliseconds. A change starts anew. */
  latency: number;
  /** How long the line may be down before the app says so, in milliseconds. */
  grace: number;
  /** Whether prices come by themselves from the start. */
  isTicking: boolean;
  theme?: Theme;
}

/** Prices, the weather and who else is watching, as they change. */
export function Live({ theme, ...options }: LiveProps) {
  return (
    <Stage theme={theme}>
      <LiveBench key={options.latency} {...options} />
    </Stage>
  );
}

const MOST_INVALID = 3;

function LiveBench({ latency, grace, isTicking }: Omit<LiveProps, 'theme'>) {
  const [log] = useState(createWireLog);
  const [renders] = useState(() => createValue(0));
  const [rules, setRules] = useState<LiveRules>({ isTicking, isOut: false });
  const [viewers, setViewers] = useState(2);
  const [invalid, setInvalid] = useState<readonly InvalidEvent[]>([]);
  const server = usePageServer(createLiveServer, log, latency);
  useEffect(() => server?.follow(rules), [server, rules]);
  if (!server) return null;
  return (
    <PusherProvider
      {...server.connection}
      schemas={schemas}
      onInvalidEvent={(event) => setInvalid((events) => [event, ...events].slice(0, MOST_INVALID))}
    >
      <TopBar title="live data">
        <ConnectionBadge />
      </TopBar>
      <BenchLayout
        app={<LiveApp renders={renders} grace={grace} />}
        state={<LiveStatePanel renders={renders} invalid={invalid} />}
        server={
          <LiveServerPanel
            server={server}
            rules={rules}
            onChange={setRules}
            viewers={viewers}
            onViewers={setViewers}
          />
        }
        wire={<WireLog log={log} />}
      />
      <Viewers server={server} count={viewers} />
    </PusherProvider>
  );
}
