import { HostedWorkbench } from './HostedWorkbench';
import { InMemoryWorkbench } from './InMemoryWorkbench';
import { type ServerSettings, serverSettingsOf } from '../server/ServerSettings';
import { StoryPage, type Theme } from './StoryPage';
import { useDebounced } from './useDebounced';

export interface PlaygroundProps {
  /** The key of your Pusher app. If empty, the playground uses a server in this page, without account or network. */
  appKey: string;
  /** The cluster of your Pusher app. */
  cluster: string;
  /** The host of your own server, such as that of `npx react-pusher-user dev`. Empty for Pusher. */
  wsHost: string;
  /** The port of your own server. */
  wsPort: number;
  /** Whether your own server speaks TLS. */
  forceTLS: boolean;
  /** The URL of your auth endpoint. An endpoint on another origin must allow requests from this page (CORS). */
  endpoint: string;
  /** Time limit for each auth request, and for Pusher's reply to `pusher:signin`, in milliseconds. */
  timeout: number;
  /** Maximum number of retries of a failed auth request. */
  retry: number;
  /** Whether a login to the app also signs the connection in. If off, press “Sign in” or call `signin()`. */
  autoSignin: boolean;
  /** How the server in this page behaves at first. A change restarts the story. */
  settings?: ServerSettings;
  theme?: Theme;
}

/** An app that signs its user in, with panels for the library's state, the server and the traffic. */
export function Playground({
  theme,
  settings = serverSettingsOf({}),
  endpoint,
  ...options
}: PlaygroundProps) {
  // A connection should open when the reader has finished typing, not after each key press.
  const appKey = useDebounced(options.appKey, 800);
  const cluster = useDebounced(options.cluster, 800);
  const wsHost = useDebounced(options.wsHost, 800);
  const wsPort = useDebounced(options.wsPort, 800);
  return (
    <StoryPage theme={theme}>
      {appKey ? (
        <HostedWorkbench {...options} {...{ appKey, cluster, wsHost, wsPort }} endpoint={endpoint} />
      ) : (
        <InMemoryWorkbench key={JSON.stringify(settings)} {...options} settings={settings} />
      )}
    </StoryPage>
  );
}
