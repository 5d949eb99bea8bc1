import { createHmac } from 'node:crypto';
import Pusher from 'pusher';

const USER = { id: 'ada', user_info: { name: 'Ädä 😀' }, watchlist: ['bob'] };
const MEMBER = { user_id: USER.id, user_info: USER.user_info };

/** The app of the tests, but for its server. */
export const APP = {
  appId: 'app-id',
  key: 'app-key',
  secret: 'app-secret',
  encryptionMasterKeyBase64: Buffer.alloc(32, 'm').toString('base64'),
};

/** What the suite compares with: made by the official SDK. */
export function factsFor({ host, port }) {
  const sdk = new Pusher({ ...APP, host });
  const body = JSON.stringify({ time_ms: 1, events: [{ name: 'channel_occupied', channel: 'room' }] });
  const signature = createHmac('sha256', APP.secret).update(body).digest('hex');
  return {
    app: { ...APP, host, port, useTLS: false },
    vectors: {
      user: USER,
      signedUser: sdk.authenticateUser('12.34', USER),
      channels: {
        'private-room': sdk.authorizeChannel('12.34', 'private-room'),
        'private-encrypted-room': sdk.authorizeChannel('12.34', 'private-encrypted-room'),
        'presence-room': sdk.authorizeChannel('12.34', 'presence-room', MEMBER),
      },
    },
    webhook: {
      body,
      headers: {
        'Content-Type': 'application/json',
        'X-Pusher-Key': APP.key,
        'X-Pusher-Signature': signature,
      },
    },
  };
}
