import type { Dialect } from 'react-pusher-user/testing';

/** What the integration tests know of a server that `globalSetup.ts` started, and of the application's own beside it. */
export interface PusherFixture {
  /** As test names have it. */
  name: string;
  /** Which server it is, or stands in for. */
  dialect: Dialect;
  appKey: string;
  /** The key of an app that has user authentication switched off. */
  appKeyOff: string;
  host: string;
  port: number;
  backendUrl: string;
}

/** How the auth endpoint answers when a request's form has it as `mode`. */
export type AuthMode =
  'deny' | 'unauthorized' | 'fail' | 'html' | 'bad-signature' | 'no id' | 'a number as id' | 'hang';

/** An auth request as it arrived. */
export interface AuthRequest {
  /** Whom it asked to sign in. */
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
