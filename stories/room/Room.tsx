import { useEffect, useState } from 'react';
import { ACCOUNTS } from '../playground/accounts';
import { createTrafficLog } from '../playground/createTrafficLog';
import { StoryPage, type Theme } from '../playground/StoryPage';
import { TopBar } from '../playground/TopBar';
import { TrafficPanel } from '../playground/TrafficPanel';
import { type ServerSettings, serverSettingsOf } from '../server/ServerSettings';
import { useSettingsServer } from '../server/useSettingsServer';
import { WorkbenchLayout } from '../playground/WorkbenchLayout';
import { createRoomServer } from './createRoomServer';
import type { RoomRules } from './RoomRules';
import { RoomServerPanel } from './RoomServerPanel';
import { roomRulesOf } from './roomRulesOf';
import { UserBrowser } from './UserBrowser';
import './room.css';

export interface RoomProps {
  /** How the server in this page behaves at first. A change restarts the story. */
  settings?: ServerSettings;
  theme?: Theme;
}

/** A presence channel with three users. Each user has a browser and a connection. */
export function Room({ settings = serverSettingsOf({}), theme }: RoomProps) {
  return (
    <StoryPage theme={theme}>
      <TopBar title="Room" />
      <RoomWorkbench key={JSON.stringify(settings)} settings={settings} />
    </StoryPage>
  );
}

const USERS_IN_ROOM_AT_START = 2;

function RoomWorkbench({ settings }: { settings: ServerSettings }) {
  const [log] = useState(createTrafficLog);
  const [rules, setRules] = useState<RoomRules>(() => roomRulesOf(settings.fault));
  const server = useSettingsServer(createRoomServer, log, settings);
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
