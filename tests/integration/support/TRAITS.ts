import type { Dialect } from 'react-pusher-user/testing';

/** What an app sees of the differences between servers. */
interface Traits {
  /** What a sign-in ends in whose signature is wrong. */
  wrongSignature: { code: 'rejected'; pusherCode: number | null };
  /** What it ends in where the app has user authentication switched off. */
  switchedOff: { code: 'reply-timeout' } | { code: 'rejected'; pusherCode: number };
  /** What a second `pusher:signin` of another user gets, on the same connection. */
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
