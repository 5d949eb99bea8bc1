import type { AuthCallback } from '../auth/AuthOptions';
import type { Asking } from '../auth/AuthSubject';
import type { ChannelAuthData } from './ChannelAuthorizationOptions';

/** Answers pusher-js, which asks whether a connection may subscribe. */
export type ChannelAuthorizer = (asking: Required<Asking>, callback: AuthCallback<ChannelAuthData>) => void;
