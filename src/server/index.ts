export { createChannelAuthHandler } from './auth/createChannelAuthHandler';
export { createUserAuthHandler } from './auth/createUserAuthHandler';
export { createPusherApi } from './api/createPusherApi';
export { PusherApiError } from './api/PusherApiError';
export { PusherServerError } from './PusherServerError';

export type {
  Authorization,
  ChannelAuthHandlerOptions,
  ChannelRequest,
} from './auth/createChannelAuthHandler';
export type { UserAuthHandlerOptions } from './auth/createUserAuthHandler';
export type { AuthHandlerOptions, RequestHandler } from './auth/AuthHandlerOptions';
export type { PresenceMember } from './auth/PresenceMember';
export type { PusherSdk } from './auth/PusherSdk';
export type { SignerOptions } from './auth/SignerOptions';
export type { ChannelAuth, UserAuth } from './auth/Signer';
export type { UserData } from './auth/UserData';
export type { BatchEvent, ChannelAttribute, ChannelInfo, PusherApi, TriggerOptions } from './api/PusherApi';
export type { PusherApiErrorCode } from './api/PusherApiError';
export type { PusherApiOptions } from './api/PusherApiOptions';
export type { PusherServerErrorCode } from './PusherServerError';
