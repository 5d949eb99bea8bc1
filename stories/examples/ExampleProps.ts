import type { PusherProviderOptions } from 'react-pusher-user';

/** What connects an example to the server in this page. In your app: `appKey="your-key" cluster="eu"`. */
export interface ExampleProps extends Required<
  Pick<PusherProviderOptions, 'cluster' | 'loadPusher'>
> {
  appKey: string;
}
