import type { Dialect, PusherApp } from 'react-pusher-user/testing/server';

/** What `react-pusher-user dev` is asked for, checked and complete. */
export interface DevSettings {
  port: number;
  /** The address to listen on. An IPv6 address has no brackets. */
  host: string;
  app: PusherApp;
  /** Whether the app's secret was read from the environment. Such a secret may be a real one, and is not printed. */
  isSecretHidden: boolean;
  /** The server ignores the cluster, but libraries ask for one. */
  cluster: string;
  dialect: Dialect;
  /** Whether the output is one JSON object per line. */
  json: boolean;
  /** Whether only failures are logged. */
  quiet: boolean;
}
