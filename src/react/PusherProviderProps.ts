import type { ReactNode } from 'react';
import type { PusherClient } from '../core/pusher/PusherClient';
import type { LaterPusherJsOptions } from '../core/PusherJsOptions';
import type { PusherProviderOptions } from '../core/SessionOptions';
import type { Register } from '../core/types/Register';
import type { ValidationOptions } from '../core/validation/Schema';

/**
 * The props of `PusherProvider`: the options, and one of these three to say where to connect.
 *
 * - `appKey` with `cluster`: an app on Pusher Channels;
 * - `appKey` with `wsHost`: a server of your own;
 * - `client`: a pusher-js client of your own.
 *
 * If all three of `appKey`, `cluster` and `wsHost` are passed, each may be `undefined`: an app that takes them from environment
 * variables has a `cluster` in production, and a `wsHost` on a local server. What is missing is an error at run time.
 *
 * With `enabled`, their values may be `undefined` until they are known; with `enabled={false}` they may be left out.
 *
 * @example
 * ```tsx
 * <PusherProvider enabled={config !== undefined} appKey={config?.key} cluster={config?.cluster} />
 * ```
 */
// TypeScript explains a mistake by the last of these types that fits: by the one with `appKey` and `cluster`. They have no
// names, since TypeScript 7 would sort them by name.
export type PusherProviderProps<Types = Register> = PusherProviderOptions &
  LaterPusherJsOptions &
  ValidationOptions<Types> & {
    /** The components that use the connection. */
    children?: ReactNode;
  } & (
    | { enabled: false; appKey?: string; client?: undefined }
    | { enabled: boolean; client: PusherClient | undefined; appKey?: undefined }
    | { enabled: boolean; appKey: string | undefined; wsHost: string | undefined; client?: undefined }
    | { enabled: boolean; appKey: string | undefined; cluster: string | undefined; client?: undefined }
    | {
        appKey: string | undefined;
        cluster: string | undefined;
        wsHost: string | undefined;
        client?: undefined;
      }
    | {
        /**
         * A pusher-js client that your app built, in place of `appKey`. The provider neither connects it at the start nor
         * disconnects it at the end.
         */
        client: PusherClient;
        appKey?: undefined;
      }
    | { appKey: string; wsHost: string; client?: undefined }
    | {
        /** The key of your Pusher app. It needs a `cluster`, or the `wsHost` of your own server. */
        appKey: string;
        cluster: string;
        client?: undefined;
      }
  );
