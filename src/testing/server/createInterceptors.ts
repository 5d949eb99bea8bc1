import type { Intercepted, Interceptor, Verdict } from './Interceptor';
import { reportCallbackError } from './reportCallbackError';

export interface Interceptors {
  /** Whether there are any. If not, the frames need not be decoded. */
  readonly active: boolean;
  add(interceptor: Interceptor): () => void;
  /** The verdict of the first interceptor that returns one. */
  judge(frame: Intercepted): Verdict;
  clear(): void;
}

export function createInterceptors(): Interceptors {
  // An object for each call of `add`, so that the same function can be added twice and removed once.
  const interceptors = new Set<{ call: Interceptor }>();
  return {
    get active() {
      return interceptors.size > 0;
    },
    add(interceptor) {
      const entry = { call: interceptor };
      interceptors.add(entry);
      return () => void interceptors.delete(entry);
    },
    judge(frame) {
      for (const interceptor of [...interceptors]) {
        try {
          const verdict = interceptor.call(frame);
          if (verdict) return verdict;
        } catch (error) {
          reportCallbackError(
            'An interceptor passed to server.intercept() threw: its verdict is ignored.',
            error,
          );
        }
      }
      return undefined;
    },
    clear: () => interceptors.clear(),
  };
}
