/**
 * The other half of the sign-in, for your server: auth handlers, the HTTP API of Pusher, and webhooks.
 *
 * @packageDocumentation
 */
export { createChannelAuthHandler } from './auth/createChannelAuthHandler';
export { createUserAuthHandler } from './auth/createUserAuthHandler';
export { createPusherApi } from './api/createPusherApi';
export { PusherApiError } from './api/PusherApiError';
export { nodeRequestOf } from './node/nodeRequestOf';
export { toNodeHandler } from './node/toNodeHandler';
export { verifyWebhook } from './webhook/verifyWebhook';
export { PusherServerError } from './PusherServerError';

export type {
  Authorization,
  ChannelAuthHandlerOptions,
  ChannelRequest,
} from './auth/createChannelAuthHandler';
export type { AppKey } from './AppKey';
export type { UserAuthHandlerOptions } from './auth/createUserAuthHandler';
export type { AuthHandlerOptions, RequestHandler } from './auth/AuthHandlerOptions';
export type { PresenceMember } from './auth/PresenceMember';
export type { PusherSdk } from './auth/PusherSdk';
export type { SignerOptions } from './auth/SignerOptions';
export type { ChannelAuth, UserAuth } from './auth/Signer';
export type { UserData } from './auth/UserData';
export type { BatchEvent, ChannelAttribute, ChannelInfo, PusherApi, TriggerOptions } from './api/PusherApi';
export type { PusherApiErrorCode } from './api/PusherApiError';
export type { NodeHandler, NodeHandlerOptions } from './node/toNodeHandler';
export type { NodeRequest } from './node/NodeRequest';
export type { NodeResponse } from './node/NodeResponse';
export type { Webhook, WebhookEvent, WebhookProblem } from './webhook/Webhook';
export type { PusherApiOptions } from './api/PusherApiOptions';
export type { PusherServerErrorCode } from './PusherServerError';
