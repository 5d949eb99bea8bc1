import { useEffect, useState } from 'react';
import { createTrafficLog } from '../playground/createTrafficLog';
import { StoryPage, type Theme } from '../playground/StoryPage';
import { TopBar } from '../playground/TopBar';
import { roomRulesOf } from '../room/roomRulesOf';
import { type ServerSettings, serverSettingsOf } from '../server/ServerSettings';
import { useSettingsServer } from '../server/useSettingsServer';
import { ActivityPanel } from './ActivityPanel';
import { BackendPanel } from './BackendPanel';
import { createDeskServer } from './createDeskServer';
import { DeskBrowser } from './DeskBrowser';
import '../room/room.css';
import './desk.css';

export interface SupportDeskProps {
  /** How the server in this page behaves. A change restarts the story. */
  settings?: ServerSettings;
  theme?: Theme;
}

/** A support desk: a customer and a support agent in two browsers, and the app's server between them. */
export function SupportDesk({ settings = serverSettingsOf({}), theme }: SupportDeskProps) {
  return (
    <StoryPage theme={theme}>
      <TopBar title="Support desk" />
      <Desk key={JSON.stringify(settings)} settings={settings} />
    </StoryPage>
  );
}

function Desk({ settings }: { settings: ServerSettings }) {
  const [log] = useState(createTrafficLog);
  const server = useSettingsServer(createDeskServer, log, settings);
  useEffect(() => server?.applyRules(roomRulesOf(settings.fault)), [server, settings.fault]);
  if (!server) return null;
  return (
    <main className="desk">
      <p className="desk-lead">
        <strong>A customer and a support agent. Two browsers, one server.</strong>{' '}
        <span>
          Your server says who each person is. So it can write to one person alone, or disconnect that person.
        </span>
      </p>
      <DeskBrowser place="first" label="Browser 1" server={server} log={log} />
      <DeskBrowser place="second" label="Browser 2" server={server} log={log} />
      <BackendPanel server={server} />
      <ActivityPanel log={log} userOf={server.userOf} />
    </main>
  );
}
