import { AuthRequest } from '../auth/AuthRequest';
import type { ClientAttachment } from '../pusher/attachToClient';
import { channelAuthOptions } from './channelAuthOptions';
import { ChannelError } from './ChannelError';
import { isChannelAuth } from './isChannelAuth';
import type { JoinedChannelHost } from './JoinedChannelHost';

/** What a channel does about its request. */
interface ChannelRequestHandlers {
  /** The request is made, or will be made again after `error`. */
  onProgress(error: ChannelError | null): void;
  onAuthorized(data: object): void;
  onFailure(error: ChannelError): void;
}

/** Creates the request that authorizes a channel on one client. */
export const createChannelRequest = (
  attachment: ClientAttachment,
  { name, session }: JoinedChannelHost,
  { onProgress, onAuthorized, onFailure }: ChannelRequestHandlers,
): AuthRequest<ChannelError> =>
  new AuthRequest<ChannelError>({
    runtime: attachment.runtime,
    tools: session.tools,
    sharing: attachment.sharedSocket,
    admitRequest: attachment.admitRequest,
    getOptions: () => channelAuthOptions(session.getOptions(), attachment),
    createError: (code, details, reason) => new ChannelError(code, details, details?.status, reason),
    onProgress({ error }) {
      onProgress(error);
    },
    onReply(data) {
      if (!isChannelAuth(data, name)) return 'invalid-reply';
      onAuthorized(data);
      return null;
    },
    onFailure,
  });
