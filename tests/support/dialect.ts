import type { Dialect } from 'react-pusher-user/testing';
import { inject } from 'vitest';

declare module 'vitest' {
  export interface ProvidedContext {
    dialect?: Dialect;
  }
}

/** The default dialect of a world: the dialect of the Vitest project. */
export const DIALECT: Dialect = inject('dialect') ?? 'pusher';

/** How the server answers a wrong signature: the error code, and whether the connection stays open. */
export const REJECTION = {
  pusher: { code: null, staysOpen: true },
  soketi: { code: 4009, staysOpen: false },
  sockudo: { code: 4009, staysOpen: true },
  reverb: { code: 4200, staysOpen: true },
}[DIALECT];
