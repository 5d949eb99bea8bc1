import type { Member, PusherApp, PusherFrame, PusherServer, UserData } from 'react-pusher-user/testing';

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
  const choice = { appId: app.id };
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
    signIn: (user: UserData) => send('pusher:signin', server.authenticateUser(socketId, user, choice)),
    subscribe: (channel: string, member?: Member) =>
      send('pusher:subscribe', {
        channel,
        ...(/^(private|presence)-/.test(channel) &&
          server.authorizeChannel(socketId, channel, member, choice)),
      }),
    unsubscribe: (channel: string) => send('pusher:unsubscribe', { channel }),
    close: () => peer.closed(),
  };
}
