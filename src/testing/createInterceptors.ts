import type { Intercepted, Interceptor, Verdict } from './Interceptor';
import { reportMistake } from './reportMistake';

export interface Interceptors {
  /** Whether there are any: else nobody need read the frames. */
  readonly active: boolean;
  add(interceptor: Interceptor): () => void;
  /** What the first interceptor that has an opinion says. */
  judge(frame: Intercepted): Verdict;
  clear(): void;
}

export function createInterceptors(): Interceptors {
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
          reportMistake('An interceptor given to server.intercept() threw; the frame passed it.', error);
        }
      }
      return undefined;
    },
    clear: () => interceptors.clear(),
  };
}
