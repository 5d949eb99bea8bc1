import Pusher from 'pusher';

export const KEY = 'app-key';
export const SECRET = 'the app secret';
export const MASTER_KEY = Buffer.alloc(32, 'm').toString('base64');

/** The options of every handler of these tests. */
export const APP = { key: KEY, secret: SECRET };

/** The official SDK, which says what the signatures must be. */
export const sdk = new Pusher({
  appId: 'app-id',
  ...APP,
  cluster: 'eu',
  encryptionMasterKeyBase64: MASTER_KEY,
});
