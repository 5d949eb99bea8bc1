import { useChannel, useUser, useUserEvent } from 'react-pusher-user';

// Two mistakes. `check.mjs` compares each error with the comment before it.
declare module 'react-pusher-user' {
  interface Register {
    user: { id: number };
    channels: { news: { evnts: { headline: string } } };
  }
}

export function useMistakes() {
  // says: Register.user needs an id of type string
  useUser()?.id;
  // says: A channel in Register has no key 'evnts': its keys are events, clientEvents and member
  useChannel('news');
  // What is not registered is any name.
  useUserEvent('anything', () => undefined);
}
