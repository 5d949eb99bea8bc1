import { useEffect, useRef, useState } from 'react';
import { ROOM, useChannelEvent } from './roomHooks';

/** Longer than the interval of the typing events, so that a user who keeps typing stays in the list. */
const TYPING_SHOWN_FOR = 2500;

/** Returns the ids of the other members who are typing. Members cannot forge `user_id`, because Pusher sets it. */
export function useTypingUsers(): readonly string[] {
  const [userIds, setUserIds] = useState<readonly string[]>([]);
  const timers = useRef(new Map<string, ReturnType<typeof setTimeout>>());

  const remove = (userId: string) => {
    clearTimeout(timers.current.get(userId));
    setUserIds((ids) => ids.filter((id) => id !== userId));
  };
  useChannelEvent(ROOM, 'client-typing', (_, { user_id: userId }) => {
    if (userId === undefined) return;
    setUserIds((ids) => (ids.includes(userId) ? ids : [...ids, userId]));
    clearTimeout(timers.current.get(userId));
    timers.current.set(
      userId,
      setTimeout(() => remove(userId), TYPING_SHOWN_FOR),
    );
  });
  useChannelEvent(ROOM, 'message', ({ from }) => remove(from));
  useChannelEvent(ROOM, 'pusher:member_removed', ({ id }) => remove(id));

  useEffect(() => {
    const { current } = timers;
    return () => {
      for (const timer of current.values()) clearTimeout(timer);
    };
  }, []);
  return userIds;
}
