import type { AuthFailure } from 'react-pusher-user';

/** One try of an auth request. */
export interface AuthEntry {
  id: number;
  time: number;
  /** `null`: the request was for the user. */
  channelName: string | null;
  attempt: number;
  status: 'waiting' | 'answered' | 'failed' | 'cancelled';
  failure: AuthFailure | null;
  milliseconds: number | null;
}
