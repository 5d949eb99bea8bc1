const SHOWN_CHARACTERS = 8;

/** Returns JSON with shortened auth strings, so that a screenshot reveals no complete signature. */
export function stringifyShort(data: unknown, indent?: number): string {
  if (data === undefined) return '';
  return JSON.stringify(
    data,
    (key, value: unknown) => (key === 'auth' && typeof value === 'string' ? shorten(value) : value),
    indent,
  );
}

/** Shortens the signature in `key:signature`. */
function shorten(auth: string): string {
  if (!auth) return auth;
  const [key = '', signature = ''] = auth.split(':');
  return `${key}:${signature.slice(0, SHOWN_CHARACTERS)}…`;
}
