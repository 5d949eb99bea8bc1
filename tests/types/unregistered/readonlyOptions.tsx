import { PusherProvider, type PusherProviderProps } from 'react-pusher-user';

const frozen = {
  appKey: 'key',
  wsHost: '127.0.0.1',
  enabledTransports: ['ws', 'wss'],
  disabledTransports: ['sockjs'],
} as const;

export const asConst = <PusherProvider {...frozen} />;

const checked = {
  appKey: 'key',
  cluster: 'eu',
  enabledTransports: ['ws'],
} satisfies PusherProviderProps;

export const satisfying = <PusherProvider {...checked} />;
