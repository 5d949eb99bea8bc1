import type {
  AuthData,
  ChannelAuthData,
  ChannelAuthorizationOptions,
  UserAuthenticationOptions,
} from 'react-pusher-user';
import type { TestAuthRequest } from './TestAuth';
import type { TestPusher } from './TestPusher';

/** Fills in options of the provider: `pusher.auth` answers, unless the options name another endpoint or handler. */
export function handlersOf({ auth }: TestPusher) {
  const answer = async (request: TestAuthRequest) => {
    const { status, body } = await auth.answer(request);
    if ('error' in body) throw Object.assign(new Error(body.error), { status });
    return body;
  };
  return {
    user: (options: UserAuthenticationOptions = {}): UserAuthenticationOptions => ({
      retryDelay: 0,
      ...(options.endpoint === undefined && {
        // Without a channel name, the body is of a user.
        customHandler: async ({ socketId }) => (await answer({ socketId })) as AuthData,
      }),
      ...options,
    }),
    channel: (options: ChannelAuthorizationOptions = {}): ChannelAuthorizationOptions => ({
      retryDelay: 0,
      ...(options.endpoint === undefined && {
        customHandler: async ({ socketId, channelName }): Promise<ChannelAuthData> =>
          answer({ socketId, channelName }),
      }),
      ...options,
    }),
  };
}
