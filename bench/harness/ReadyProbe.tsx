import { useEffect } from 'react';
import { useSignin } from 'react-pusher-user';

/** Tells whether the user of the provider above is signed in and can be reached. */
export function ReadyProbe({ onChange }: { onChange(isReady: boolean): void }) {
  const { ready } = useSignin();
  useEffect(() => {
    onChange(ready);
  }, [ready, onChange]);
  return null;
}
