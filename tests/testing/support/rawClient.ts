import type PusherSdk from 'pusher';
import type { Member, PusherApp, PusherFrame, PusherServer, UserData } from 'react-pusher-user/testing';
import { sdkOf } from './startTestServer';

const ANY_KEY = 'MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=';
const SOCKET_ID = /\d+\.\d+/;

/**
 * A connection by hand, without pusher-js: cheap enough to open thousands of, and able to do what pusher-js would not.
 *
 * @param keep - whether to remember what the server says, for `told()`
 */
export function rawClient(server: PusherServer, app: PusherApp = server.app, keep = true) {
  const said: (PusherFrame | string)[] = [];
  let socketId = '';
  const peer = server.accept(
    {
      // The server sends nothing but frames.
      send: (text) => {
        socketId ||= SOCKET_ID.exec(text)?.[0] ?? '';
        if (keep) said.push(JSON.parse(text) as PusherFrame);
      },
      close: (code, reason) => said.push(`close ${code} ${reason}`.trim()),
      drop: () => said.push('drop'),
    },
    { key: app.key },
  );
  const sdk = sdkOf({ encryptionMasterKeyBase64: ANY_KEY, ...app });
  /** What pusher-js would send, which keeps the shared secret of an encrypted channel to itself. */
  const authorize = (channel: string, member?: Member) => {
    if (!/^(private|presence)-/.test(channel)) return {};
    // The SDK's type of `user_info` is an object of strings at most.
    const data = member as PusherSdk.PresenceChannelData | undefined;
    const { auth, channel_data } = sdk.authorizeChannel(socketId, channel, data);
    return { auth, channel_data };
  };
  /** What the server said since it was asked last. */
  const told = () => said.splice(0);
  const send = (event: string, data: unknown, channel?: string) => {
    told();
    peer.receive(JSON.stringify({ event, data, channel }));
    return told();
  };
  told();
  return {
    socketId,
    told,
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
