import { useEffect, useState } from 'react';
import { ACCOUNTS } from '../playground/accounts';
import { createTrafficLog } from '../playground/createTrafficLog';
import { StoryPage, type Theme } from '../playground/StoryPage';
import { TopBar } from '../playground/TopBar';
import { TrafficPanel } from '../playground/TrafficPanel';
import { usePageServer } from '../playground/usePageServer';
import { WorkbenchLayout } from '../playground/WorkbenchLayout';
import { createRoomServer } from './createRoomServer';
import { DEFAULT_ROOM_RULES, type RoomRules } from './RoomRules';
import { RoomServerPanel } from './RoomServerPanel';
import { UserBrowser } from './UserBrowser';
import './room.css';

export interface RoomProps {
  /** Delay of each frame and request to the server in this page, in milliseconds. A change restarts the story. */
  latency: number;
  theme?: Theme;
}

/** A presence channel with three users. Each user has a browser and a connection. */
export function Room({ latency, theme }: RoomProps) {
  return (
    <StoryPage theme={theme}>
      <TopBar title="Room" />
      <RoomWorkbench key={latency} latency={latency} />
    </StoryPage>
  );
}

const USERS_IN_ROOM_AT_START = 2;

function RoomWorkbench({ latency }: { latency: number }) {
  const [log] = useState(createTrafficLog);
  const [rules, setRules] = useState<RoomRules>(DEFAULT_ROOM_RULES);
  const server = usePageServer(createRoomServer, log, latency);
  useEffect(() => server?.applyRules(rules), [server, rules]);
  if (!server) return null;
  return (
    <WorkbenchLayout
      app={
        <div className="browsers" role="group" aria-label="Three browsers">
          {ACCOUNTS.map((account, index) => (
            <UserBrowser
              key={account.id}
              account={account}
              server={server}
              startsInRoom={index < USERS_IN_ROOM_AT_START}
            />
          ))}
        </div>
      }
      server={<RoomServerPanel server={server} rules={rules} onRulesChange={setRules} />}
      traffic={<TrafficPanel log={log} userOf={server.userOf} />}
    />
  );
}
