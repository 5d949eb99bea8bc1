import { createPusherHooks, PusherProvider } from 'react-pusher-user';

declare const appKey: string | undefined;
declare const isKnown: boolean;

export const mistakes = [
  // says: appKey
  <PusherProvider appKey={appKey} cluster="eu" />,
  // says: Property 'cluster' is missing in type '{ appKey: string; }'
  <PusherProvider appKey="key" />,
  // says: Property 'appKey' is missing in type '{ cluster: string; }'
  <PusherProvider cluster="eu" />,
  // says: Property 'cluster' is missing
  <PusherProvider enabled={isKnown} appKey="key" />,
  // says: Did you mean 'cluster'?
  <PusherProvider appKey="key" clusters="eu" />,
  // says: is not assignable to type 'boolean | undefined'
  <PusherProvider appKey="key" cluster="eu" forceTLS="yes" />,
];

const { useUserEvent } = createPusherHooks<{ user: { id: string }; usrEvents: { shipped: string } }>();

export function useMisspelt() {
  // says: Register has no key 'usrEvents': its keys are user, userEvents and channels
  useUserEvent('shipped', () => undefined);
}
