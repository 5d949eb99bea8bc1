import { useEffect, useState } from 'react';
import { PusherProvider } from 'react-pusher-user';
// The published Storybook is a production build.
import { PusherDevtools } from 'react-pusher-user/devtools/production';
import { createPageServer } from '../playground/createPageServer';
import { createTrafficLog } from '../playground/createTrafficLog';
import { usePageServer } from '../playground/usePageServer';
import { SmallApp } from './SmallApp';

interface DevtoolsPageProps {
  theme?: 'light' | 'dark' | 'system';
  /** The time that a frame takes, in milliseconds. */
  latency: number;
}

/** A small app over a server in this page, with the devtools open. */
export function DevtoolsPage({ theme = 'system', latency }: DevtoolsPageProps) {
  const [log] = useState(createTrafficLog);
  const page = usePageServer(createPageServer, log, latency);
  useEffect(() => {
    // The devtools follow the page.
    document.documentElement.style.colorScheme = theme === 'system' ? 'light dark' : theme;
    return () => {
      document.documentElement.style.colorScheme = '';
    };
  }, [theme]);
  if (!page) return null;
  const { server } = page;
  return (
    <PusherProvider
      {...page.connection}
      autoSignin
      userId="ada"
      userAuthentication={{
        retryDelay: 4000,
        customHandler: ({ socketId }) =>
          Promise.resolve(server.authenticateUser(socketId, { id: 'ada', name: 'Ada Lovelace' })),
      }}
      channelAuthorization={{
        customHandler: ({ socketId, channelName }) =>
          Promise.resolve(
            server.authorizeChannel(socketId, channelName, {
              user_id: 'ada',
              user_info: { name: 'Ada Lovelace' },
            }),
          ),
      }}
    >
      <SmallApp
        onSendPrice={() => {
          server.trigger('prices', 'price', { symbol: 'PSHR', price: 42, access_token: 'a-secret' });
        }}
      />
      <PusherDevtools initialIsOpen />
    </PusherProvider>
  );
}
