import { usePusher } from 'react-pusher-user';
import { useEffect } from 'react';

/** Subscribes to the public channel `news` with pusher-js, not with a hook. */
export function News({ onHeadline }: { onHeadline?: (headline: unknown) => void }) {
  const pusher = usePusher();
  useEffect(() => {
    if (!pusher) return undefined;
    const channel = pusher.subscribe('news');
    if (onHeadline) channel.bind('headline', onHeadline);
    return () => pusher.unsubscribe('news');
  }, [pusher, onHeadline]);
  return null;
}
