import { useCallback, useState } from 'react';
import { PusherProvider } from 'react-pusher-user';
// The published Storybook is a production build.
import { PusherDevtools } from 'react-pusher-user/devtools/production';
import { createTrafficLog, type TrafficLog } from '../playground/createTrafficLog';
import { StoryPage, type Theme } from '../playground/StoryPage';
import { usePageServer } from '../playground/usePageServer';
import { createExampleServer } from '../server/createExampleServer';
import { type ServerSettings, serverSettingsOf } from '../server/ServerSettings';
import { SmallApp } from './SmallApp';

export interface DevtoolsPageProps {
  /** How the server in this page behaves at first. A change restarts the story. */
  settings?: ServerSettings;
  theme?: Theme;
}

/** A small app over a server in this page, with the devtools open. */
export function DevtoolsPage({ settings = serverSettingsOf({}), theme }: DevtoolsPageProps) {
  return (
    <StoryPage theme={theme}>
      <AppWithDevtools key={JSON.stringify(settings)} settings={settings} theme={theme} />
    </StoryPage>
  );
}

function AppWithDevtools({ settings, theme }: DevtoolsPageProps & { settings: ServerSettings }) {
  const [log] = useState(createTrafficLog);
  const create = useCallback(
    (trafficLog: TrafficLog) => createExampleServer(trafficLog, settings),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- another key mounts the app anew for other settings
    [],
  );
  const page = usePageServer(create, log, settings.latency);
  if (!page) return null;
  const { server, connection } = page;
  return (
    <PusherProvider {...connection} autoSignin userId="ada" userAuthentication={{ retryDelay: 4000 }}>
      <SmallApp
        onSendPrice={() => {
          server.trigger('prices', 'price', { symbol: 'PSHR', price: 42, access_token: 'a-secret' });
        }}
      />
      <PusherDevtools initialIsOpen theme={theme} />
    </PusherProvider>
  );
}
