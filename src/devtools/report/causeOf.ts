import { maskText } from '../recorder/maskSecrets';

/** The message of what caused an error, without secrets; `null` if nothing is known of it. */
export function causeOf({ cause }: { cause?: unknown }): string | null {
  if (cause === undefined || cause === null) return null;
  if (cause instanceof Error) return maskText(`${cause.name}: ${cause.message}`);
  if (typeof cause === 'string') return maskText(cause);
  if (typeof cause === 'object' && 'message' in cause && typeof cause.message === 'string')
    return maskText(cause.message);
  return null;
}
