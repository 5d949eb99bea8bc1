'use client';

import { useChannel, useLatestChannelEvent } from 'react-pusher-user/suspense';

export function Room() {
  const { status } = useChannel('news');
  const headline = useLatestChannelEvent('news', 'headline');
  return (
    <p id="room">
      {status}, {headline ? 'a headline' : 'no headline'}
    </p>
  );
}
