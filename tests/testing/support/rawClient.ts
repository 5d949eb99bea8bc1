import type PusherSdk from 'pusher';
import type { Member, PusherApp, PusherFrame, PusherServer, UserData } from 'react-pusher-user/testing';
import { sdkOf } from './startTestServer';

const ANY_KEY = 'MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=';
const SOCKET_ID = /\d+\.\d+/;

function needsAuth(channel: string): boolean {
  return channel.startsWith('private-') || channel.startsWith('presence-');
}

/**
 * A client without pusher-js. It is cheap enough to create thousands, and it can send frames that pusher-js would not send.
 *
 * @param keep - whether to collect the frames of the server, for `takeReceived()`
 */
export function rawClient(server: PusherServer, app: PusherApp = server.app, keep = true) {
  const received: (PusherFrame | string)[] = [];
  let socketId = '';
  const peer = server.accept(
    {
      send: (text) => {
        socketId ||= SOCKET_ID.exec(text)?.[0] ?? '';
        // The server sends only frames, unless a test makes it send other text.
        if (keep) received.push(JSON.parse(text) as PusherFrame);
      },
      close: (code, reason) => received.push(`close ${code} ${reason}`.trim()),
      drop: () => received.push('drop'),
    },
    { key: app.key },
  );
  const sdk = sdkOf({ encryptionMasterKeyBase64: ANY_KEY, ...app });
  /** The auth data that pusher-js sends: without the shared secret of an encrypted channel. */
  const authorize = (channel: string, member?: Member) => {
    if (!needsAuth(channel)) return {};
    // The SDK's type of `user_info` accepts only an object of strings.
    const data = member as PusherSdk.PresenceChannelData | undefined;
    const { auth, channel_data } = sdk.authorizeChannel(socketId, channel, data);
    return { auth, channel_data };
  };
  /** Returns the frames since the last call. A close is `close` and its code, a drop is `drop`. */
  const takeReceived = () => received.splice(0);
  const send = (event: string, data: unknown, channel?: string) => {
    takeReceived();
    peer.receive(JSON.stringify({ event, data, channel }));
    return takeReceived();
  };
  takeReceived();
  return {
    socketId,
    takeReceived,
    send,
    authorize,
    authenticate: (user: UserData) => sdk.authenticateUser(socketId, user),
    signIn: (user: UserData) => send('pusher:signin', sdk.authenticateUser(socketId, user)),
    subscribe: (channel: string, member?: Member) =>
      send('pusher:subscribe', { channel, ...authorize(channel, member) }),
    unsubscribe: (channel: string) => send('pusher:unsubscribe', { channel }),
    close: () => peer.closed(),
  };
}
