import { useCallback, useState } from 'react';
import { PusherProvider } from 'react-pusher-user';
// The published Storybook is a production build.
import { PusherDevtools } from 'react-pusher-user/devtools/production';
import { createTrafficLog, type TrafficLog } from '../playground/createTrafficLog';
import { StoryPage, type Theme } from '../playground/StoryPage';
import { usePageServer } from '../playground/usePageServer';
import { useValue } from '../playground/useValue';
import { createExampleServer, type ExampleServer } from '../server/createExampleServer';
import { type ServerSettings, serverSettingsOf } from '../server/ServerSettings';
import { SmallApp } from './SmallApp';

export interface DevtoolsPageProps {
  /** How the server in this page behaves at first. A change restarts the story. */
  settings?: ServerSettings;
  theme?: Theme;
  /** Whether the app shares its connection with the other tabs, and keeps a second one. */
  isShared?: boolean;
}

/** A small app over a server in this page, with the devtools open. */
export function DevtoolsPage({ settings = serverSettingsOf({}), theme, isShared }: DevtoolsPageProps) {
  return (
    <StoryPage theme={theme}>
      <AppWithDevtools
        key={JSON.stringify(settings)}
        settings={settings}
        theme={theme}
        isShared={isShared ?? false}
      />
    </StoryPage>
  );
}

function AppWithDevtools({ settings, theme, isShared }: DevtoolsPageProps & { settings: ServerSettings }) {
  const [log] = useState(createTrafficLog);
  const [otherTabs, setOtherTabs] = useState(0);
  const create = useCallback(
    (trafficLog: TrafficLog) =>
      createExampleServer(trafficLog, settings, isShared ? { apps: [createOwnApp()] } : {}),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- another key mounts the app anew for other settings
    [],
  );
  const page = usePageServer(create, log, settings.latency);
  if (!page) return null;
  const props = {
    ...page.connection,
    autoSignin: true,
    userId: 'ada',
    userAuthentication: { retryDelay: 4000 },
    shareConnection: isShared && { standby: true },
  };
  return (
    <>
      <PusherProvider {...props}>
        <SmallApp>
          <ServerButtons page={page} />
          {isShared && (
            <button type="button" className="button" onClick={() => setOtherTabs(1 - otherTabs)}>
              {otherTabs === 0 ? 'Open another tab' : 'Close the other tab'}
            </button>
          )}
        </SmallApp>
        <PusherDevtools initialIsOpen theme={theme} />
      </PusherProvider>
      {/* Each provider of a page that shares its connection counts as a tab. */}
      {otherTabs === 1 && <PusherProvider {...props} />}
    </>
  );
}

function ServerButtons({ page: { server, rules, applyRules } }: { page: ExampleServer }) {
  const isDenying = useValue(rules).endpoint === 'deny';
  return (
    <>
      <button
        type="button"
        className="button"
        onClick={() => {
          server.trigger('prices', 'price', { symbol: 'PSHR', price: 42, access_token: 'a-secret' });
        }}
      >
        Send a price
      </button>
      <button
        type="button"
        className="button"
        onClick={() => applyRules({ endpoint: isDenying ? 'allow' : 'deny' })}
      >
        {isDenying ? 'Let Ada sign in' : 'Deny Ada'}
      </button>
    </>
  );
}

/** Tabs with the same key share a connection. Those of another page of this Storybook cannot reach this server. */
const createOwnApp = () => ({
  id: 'app-id',
  key: `devtools-${Date.now().toString(36)}`,
  secret: 'app-secret',
});
