/** What the integration tests know of the two servers that `globalSetup.ts` started: `inject('pusher')`. */
export interface PusherFixture {
  serverKind: 'memory' | 'soketi';
  appKey: string;
  host: string;
  port: number;
  backendUrl: string;
}

/** How the auth endpoint answers when a request's form has it as `mode`. */
export type AuthMode = 'deny' | 'unauthorized' | 'fail' | 'html' | 'bad-signature' | 'hang';

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
    pusher: PusherFixture;
  }
}
