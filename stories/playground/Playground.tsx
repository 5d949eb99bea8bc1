import { HostedWorkbench } from './HostedWorkbench';
import { InMemoryWorkbench } from './InMemoryWorkbench';
import { Stage, type Theme } from './Stage';
import { useSettled } from './useSettled';

export interface PlaygroundProps {
  /** The key of a Pusher app of yours. Empty: a server in this page, with no account and no network. */
  appKey: string;
  /** That app's cluster. */
  cluster: string;
  /** Your auth endpoint. From another origin than this page's, it must allow this one (CORS). */
  endpoint: string;
  /** The most that one auth request, and then Pusher's reply, may take, in milliseconds. */
  timeout: number;
  /** How often a failed auth request is made again. */
  retry: number;
  /** Whether logging in to the app signs in at once. Off: press “Sign in”, or call `signin()`. */
  autoSignin: boolean;
  /** How long anything takes to the server in this page, in milliseconds. A change starts anew. */
  latency: number;
  theme?: Theme;
}

/** A small app that signs in, and all that can be seen and done behind it. */
export function Playground({ theme, latency, endpoint, ...options }: PlaygroundProps) {
  // Neither a key half typed nor one half cleared should open a connection.
  const appKey = useSettled(options.appKey, 800);
  const cluster = useSettled(options.cluster, 800);
  return (
    <Stage theme={theme}>
      {appKey ? (
        <HostedWorkbench {...options} appKey={appKey} cluster={cluster} endpoint={endpoint} />
      ) : (
        <InMemoryWorkbench key={latency} {...options} latency={latency} />
      )}
    </Stage>
  );
}
