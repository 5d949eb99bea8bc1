import { useEffect, useState } from 'react';
import type { InvalidEvent } from 'react-pusher-user';
import { ConnectionBadge } from '../playground/ConnectionBadge';
import { createTrafficLog } from '../playground/createTrafficLog';
import { createValue } from '../playground/createValue';
import { StoryPage, type Theme } from '../playground/StoryPage';
import { TopBar } from '../playground/TopBar';
import { TrafficPanel } from '../playground/TrafficPanel';
import { rulesOf } from '../server/FAULTS';
import { type ServerSettings, serverSettingsOf } from '../server/ServerSettings';
import { useSettingsServer } from '../server/useSettingsServer';
import { WorkbenchLayout } from '../playground/WorkbenchLayout';
import { createLiveServer } from './createLiveServer';
import { LiveApp } from './LiveApp';
import { PusherProvider, schemas } from './liveHooks';
import type { LiveRules } from './LiveRules';
import { LiveServerPanel } from './LiveServerPanel';
import { LiveStatePanel } from './LiveStatePanel';
import { OtherSubscribers } from './OtherSubscribers';
import './live.css';

export interface LiveProps {
  /** How the server in this page behaves at first. A change restarts the story. */
  settings?: ServerSettings;
  /** How long the connection may be down before the app shows a banner, in milliseconds. */
  bannerDelay: number;
  /** Whether the server sends prices from the start. */
  sendsPrices: boolean;
  theme?: Theme;
}

/** An app with live prices, a weather report and the number of subscribers. */
export function Live({ theme, settings = serverSettingsOf({}), ...options }: LiveProps) {
  return (
    <StoryPage theme={theme}>
      <LiveWorkbench key={JSON.stringify(settings)} {...options} settings={settings} />
    </StoryPage>
  );
}

type LiveWorkbenchProps = Required<Omit<LiveProps, 'theme'>>;

const MAX_INVALID_EVENTS = 3;

function LiveWorkbench({ settings, bannerDelay, sendsPrices }: LiveWorkbenchProps) {
  const [log] = useState(createTrafficLog);
  const [priceRenders] = useState(() => createValue(0));
  const [rules, setRules] = useState<LiveRules>({
    sendsPrices,
    hasOutage: rulesOf(settings.fault).refusesConnections,
  });
  const [otherSubscribers, setOtherSubscribers] = useState(2);
  const [invalidEvents, setInvalidEvents] = useState<readonly InvalidEvent[]>([]);
  const server = useSettingsServer(createLiveServer, log, settings);
  useEffect(() => server?.applyRules(rules), [server, rules]);
  if (!server) return null;
  return (
    <PusherProvider
      {...server.connection}
      schemas={schemas}
      onInvalidEvent={(event) =>
        setInvalidEvents((events) => [event, ...events].slice(0, MAX_INVALID_EVENTS))
      }
    >
      <TopBar title="Live data">
        <ConnectionBadge />
      </TopBar>
      <WorkbenchLayout
        app={<LiveApp priceRenders={priceRenders} bannerDelay={bannerDelay} />}
        state={<LiveStatePanel priceRenders={priceRenders} invalidEvents={invalidEvents} />}
        server={
          <LiveServerPanel
            server={server}
            rules={rules}
            onRulesChange={setRules}
            otherSubscribers={otherSubscribers}
            onOtherSubscribersChange={setOtherSubscribers}
          />
        }
        traffic={<TrafficPanel log={log} />}
      />
      <OtherSubscribers server={server} count={otherSubscribers} />
    </PusherProvider>
  );
}
