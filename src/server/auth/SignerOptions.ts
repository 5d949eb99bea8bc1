import type { PusherSdk } from './PusherSdk';

/** Who signs. If there is neither a key nor a secret, both come from `PUSHER_APP_KEY` and `PUSHER_APP_SECRET`. */
export type SignerOptions =
  | { key?: string; secret?: string; pusher?: undefined }
  /** An instance of the official `pusher` SDK, which has a key and a secret of its own. */
  | { pusher: PusherSdk; key?: undefined; secret?: undefined };
