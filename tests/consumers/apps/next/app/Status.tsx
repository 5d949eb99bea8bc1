'use client';

import { useLatestUserEvent, useSignin } from 'react-pusher-user';

export function Status() {
  const { status, user, error, ready } = useSignin();
  const greeting = useLatestUserEvent('greeting');
  return (
    <>
      <p id="status">
        {status} {user?.id ?? error?.message}
      </p>
      <p id="ready">{ready ? 'ready' : 'not ready'}</p>
      <p id="greeting">{greeting?.text}</p>
    </>
  );
}
