import { isChannelName } from '../isChannelName';
import { isSocketId } from '../isSocketId';
import { PusherServerError } from '../PusherServerError';
import type { AuthHandlerOptions, RequestHandler } from './AuthHandlerOptions';
import { createAuthHandler } from './createAuthHandler';
import { onlyField } from './onlyField';
import type { PresenceMember } from './PresenceMember';
import { Refusal } from './Refusal';
import { serializeMember } from './serializeMember';
import { serializeUser } from './serializeUser';
import { signerOf } from './signerOf';
import type { SignerOptions } from './SignerOptions';
import type { UserData } from './UserData';

/** A client that wants to subscribe to a channel. */
export interface ChannelRequest<User> {
  request: Request;
  /** Begins with `private-` or `presence-`. */
  channelName: string;
  socketId: string;
  /** What `getUser` returned; `null` without a `getUser`. */
  user: User | null;
}

/** `true`: may subscribe, as `user` on a presence channel. A member: may subscribe as that member. `false`: may not. */
export type Authorization = boolean | PresenceMember;

/** The options of {@link createChannelAuthHandler}. */
export type ChannelAuthHandlerOptions<User extends UserData = UserData> = SignerOptions &
  AuthHandlerOptions & {
    /**
     * Decides whether a client may subscribe. On a channel that is not a presence channel, a member counts as `true`. A thrown
     * `Response` is the reply.
     */
    authorize: (request: ChannelRequest<User>) => Authorization | Promise<Authorization>;
    /** Finds out who sends the request, as in `createUserAuthHandler`. `null` does not refuse: `authorize` decides. */
    getUser?: (request: Request) => User | null | Promise<User | null>;
    /**
     * 32 bytes in base64, for `private-encrypted-…` channels. Make them by `openssl rand -base64 32`. An SDK in `pusher` has
     * its own.
     */
    encryptionMasterKeyBase64?: string;
  };

/**
 * Creates the endpoint that authorizes subscriptions to private, presence and encrypted channels, which is the `endpoint` of
 * `channelAuthorization` in pusher-js and in `PusherProvider`.
 *
 * The handler answers `{ auth, channel_data?, shared_secret? }` with status 200, or `{ error }` as the handler of
 * `createUserAuthHandler` does.
 *
 * @example
 * ```ts
 * export const POST = createChannelAuthHandler({
 *   getUser: (request) => getSessionUser(request),
 *   authorize: ({ channelName, user }) => user !== null && mayRead(user, channelName),
 * });
 * ```
 */
export function createChannelAuthHandler<User extends UserData = never>(
  options: ChannelAuthHandlerOptions<User>,
): RequestHandler {
  return createAuthHandler(options, async (request, fields) => {
    const socketId = onlyField(fields, 'socket_id', isSocketId);
    const channelName = onlyField(fields, 'channel_name', isAuthorizable);
    const signer = signerOf(options);
    const user = (await options.getUser?.(request)) ?? null;
    const authorization = await options.authorize({ request, channelName, socketId, user });
    if (authorization === false) throw new Refusal(403, 'This channel is not for this user.');
    const member = authorization === true && isPresence(channelName) ? memberOf(user) : authorization;
    const channelData = member === true ? undefined : serializeMember(member);
    return signer.signChannel(socketId, channelName, isPresence(channelName) ? channelData : undefined);
  });
}

const isPresence = (channelName: string) => channelName.startsWith('presence-');

/** Whether subscriptions to the channel need a signature. */
const isAuthorizable = (value: unknown): value is string =>
  isChannelName(value) && (value.startsWith('private-') || isPresence(value));

/** The member that a user is, unless `authorize` says otherwise. */
function memberOf(user: UserData | null): PresenceMember {
  if (user === null) {
    throw new PusherServerError(
      'invalid-authorization',
      '`authorize` returned true for a presence channel, but there is no user: return { user_id, user_info }, or pass `getUser`.',
    );
  }
  // Of the JSON, as the user is signed. It has been checked to be that of a user, whose id has stricter rules than a member's.
  const { id, user_info } = JSON.parse(serializeUser(user)) as UserData;
  return { user_id: id, user_info };
}
