const SHOWN = 8;

/** JSON in which auth strings and signatures are cut short: a screenshot should give nothing away. */
export function stringifyShort(data: unknown, indent?: number): string {
  if (data === undefined) return '';
  return JSON.stringify(
    data,
    (key, value: unknown) => (key === 'auth' && typeof value === 'string' ? shorten(value) : value),
    indent,
  );
}

/** `key:signature` with the beginning of the signature. */
function shorten(auth: string): string {
  if (!auth) return auth;
  const [key = '', signature = ''] = auth.split(':');
  return `${key}:${signature.slice(0, SHOWN)}…`;
}
