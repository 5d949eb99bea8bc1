import type { AuthInterceptor } from './auth/AuthInterceptor';

/** What developer tools have put into a session; see `Inspector`. */
export interface SessionTools {
  readonly authInterceptors: Set<AuthInterceptor>;
  /** Names the component that starts to use a channel, while it mounts. */
  nameHolder: (() => string | null) | null;
}

export const createSessionTools = (): SessionTools => ({ authInterceptors: new Set(), nameHolder: null });
