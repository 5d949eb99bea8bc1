import type { Dialect } from 'react-pusher-user/testing';

/** A server that `globalSetup.ts` started, with the backend beside it. */
export interface PusherFixture {
  /** The name that test names show. */
  name: string;
  /** The server, or the server that ours imitates. */
  dialect: Dialect;
  appKey: string;
  /** The key of an app that has user authentication switched off. */
  appKeyOff: string;
  host: string;
  port: number;
  backendUrl: string;
}

/** The values of the form field `mode`, which controls how the auth endpoint answers. */
export type AuthMode =
  'deny' | 'unauthorized' | 'fail' | 'html' | 'bad-signature' | 'no id' | 'a number as id' | 'hang';

/** An auth request that the backend received. */
export interface AuthRequest {
  /** The user that it signs in. */
  user: string;
  method: string;
  url: string;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    servers: PusherFixture[];
  }
}
