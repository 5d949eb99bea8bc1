import type { Dialect } from 'react-pusher-user/testing';
import { inject } from 'vitest';

declare module 'vitest' {
  export interface ProvidedContext {
    dialect?: Dialect;
  }
}

/** The dialect of the worlds that ask for no other: the project's. */
export const DIALECT: Dialect = inject('dialect') ?? 'pusher';

/** What becomes of a sign-in whose signature is wrong: the code of the error, and whether the connection stays. */
export const REJECTION = {
  pusher: { code: null, staysOpen: true },
  soketi: { code: 4009, staysOpen: false },
  sockudo: { code: 4009, staysOpen: true },
  reverb: { code: 4200, staysOpen: true },
}[DIALECT];
