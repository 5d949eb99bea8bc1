/**
 * Reads a `Retry-After` header: a number of seconds, or an HTTP date. Returns milliseconds, or `undefined` for anything
 * else. A date in the past is 0.
 *
 * Source: {@link https://www.rfc-editor.org/rfc/rfc9110#field.retry-after | RFC 9110}
 */
export function readRetryAfter(header: string | null): number | undefined {
  const value = header?.trim() ?? '';
  const seconds = value === '' ? Number.NaN : Number(value);
  if (!Number.isNaN(seconds)) return Math.max(0, seconds * 1000);
  if (!value.endsWith(' GMT')) return undefined;
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now());
}
