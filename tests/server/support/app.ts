import Pusher from 'pusher';

export const KEY = 'app-key';
export const SECRET = 'the app secret';
export const MASTER_KEY = Buffer.alloc(32, 'm').toString('base64');

/** The official SDK, which says what the signatures must be. */
export const sdk = new Pusher({
  appId: 'app-id',
  key: KEY,
  secret: SECRET,
  cluster: 'eu',
  encryptionMasterKeyBase64: MASTER_KEY,
});
