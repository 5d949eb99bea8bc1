import { isSocketId } from '../isSocketId';
import type { AuthHandlerOptions, RequestHandler } from './AuthHandlerOptions';
import { createAuthHandler } from './createAuthHandler';
import { onlyField } from './onlyField';
import { Refusal } from './Refusal';
import { serializeUser } from './serializeUser';
import { signerOf } from './signerOf';
import type { SignerOptions } from './SignerOptions';
import type { UserData } from './UserData';

/** The options of {@link createUserAuthHandler}. */
export type UserAuthHandlerOptions<User extends UserData = UserData> = SignerOptions &
  AuthHandlerOptions & {
    /**
     * Finds out who sends the request, by its cookies or its headers. Returns the user's data, all of which is signed and sent
     * to the client, or `null` to refuse. The request's body can still be read. A thrown `Response` is the reply.
     */
    getUser: (request: Request) => User | null | Promise<User | null>;
  };

/**
 * Creates the endpoint that signs users in, which is the `endpoint` of `userAuthentication` in pusher-js and in
 * `PusherProvider`.
 *
 * The handler answers `{ auth, user_data }` with status 200, or `{ error }` with status 400 (a malformed request), 403 (no
 * user, or a page of another origin), 405, 413, 415 or 500. It never rejects. It says why it answered 500 to `onError`.
 *
 * @example
 * ```ts
 * // app/pusher/user-auth/route.ts of a Next app. The key and the secret come from PUSHER_APP_KEY and PUSHER_APP_SECRET.
 * export const POST = createUserAuthHandler({
 *   getUser: async (request) => {
 *     const session = await getSession(request);
 *     return session && { id: session.userId, user_info: { name: session.name } };
 *   },
 * });
 * ```
 */
export function createUserAuthHandler<User extends UserData>(
  options: UserAuthHandlerOptions<User>,
): RequestHandler {
  return createAuthHandler(options, async (request, fields) => {
    // Pusher refuses a user's signature for a channel, and the error of that blames the secret.
    if (fields('channel_name').length > 0) throw new Refusal(400, 'This endpoint signs users only.');
    const socketId = onlyField(fields, 'socket_id', isSocketId);
    const signer = signerOf(options);
    const user = await options.getUser(request);
    if (user === null) throw new Refusal(403, 'No user is logged in.');
    return signer.signUser(socketId, serializeUser(user));
  });
}
