'use client';

import { useUser } from 'react-pusher-user/suspense';

export function Greeting() {
  const user = useUser();
  return <p id="greeting">Hello {user.id}</p>;
}
