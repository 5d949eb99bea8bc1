import type { Dialect } from 'react-pusher-user/testing';

/** The differences between servers that an app can see. */
interface Traits {
  /** The error of a sign-in with a wrong signature. */
  wrongSignature: { code: 'rejected'; pusherCode: number | null };
  /** The error of a sign-in to an app with user authentication switched off. */
  switchedOff: { code: 'reply-timeout' } | { code: 'rejected'; pusherCode: number };
  /** The reply to a second `pusher:signin` on the same connection, for another user. */
  otherUser: 'pusher:error' | 'pusher:signin_success';
}

export const TRAITS: Record<Exclude<Dialect, 'reverb'>, Traits> = {
  pusher: {
    wrongSignature: { code: 'rejected', pusherCode: null },
    switchedOff: { code: 'reply-timeout' },
    otherUser: 'pusher:error',
  },
  soketi: {
    wrongSignature: { code: 'rejected', pusherCode: 4009 },
    switchedOff: { code: 'reply-timeout' },
    otherUser: 'pusher:signin_success',
  },
  sockudo: {
    wrongSignature: { code: 'rejected', pusherCode: 4009 },
    switchedOff: { code: 'rejected', pusherCode: 4009 },
    otherUser: 'pusher:signin_success',
  },
};
