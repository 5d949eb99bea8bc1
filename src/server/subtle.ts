import { PusherServerError } from './PusherServerError';

/**
 * Web Crypto.
 *
 * @throws PusherServerError `unsupported-runtime` where it is missing.
 */
export function subtle(): SubtleCrypto {
  // Its type says that it is always there. Jest's jsdom environment does not have it.
  const crypto = globalThis.crypto as Crypto | undefined;
  if (crypto?.subtle) return crypto.subtle;
  throw new PusherServerError(
    'unsupported-runtime',
    'This runtime has no Web Crypto (`crypto.subtle`), which signs: run the code in Node 20 or later, and in Jest with `@jest-environment node`.',
  );
}
