/** The servers that all consumers of a run use. */
export interface Backend {
  appId: string;
  key: string;
  secret: string;
  /** The Pusher server. */
  host: string;
  port: number;
  /** The app's own server: `/pusher/user-auth` and `/pusher/auth`. The form field `user` names the user. */
  authUrl: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    backend: Backend;
    /** The path of the packed package. */
    tarball: string;
  }
}
