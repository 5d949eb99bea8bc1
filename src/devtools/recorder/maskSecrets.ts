const MASK = '••••••';

/** The names of fields that hold secrets, in frames of Pusher and in data of the app. */
const SECRET_NAME =
  /^auth$|secret|token|passw|passphrase|authoriz|cookie|credential|signature|session_?id|api_?key|private_?key|^jwt$/i;
/** A signature of Pusher, with or without the key before it; a JSON Web Token; an `Authorization` header. */
const SECRET_TEXT = /\b[0-9a-f]{64}\b|\beyJ[\w-]+\.[\w-]+\.[\w-]*|\b(?:Bearer|Basic)\s+[\w.~+/=-]+/gi;

/** Masks the secrets in a value: what has the name of a secret, and texts that look like one. The value itself is not changed. */
export function maskSecrets(value: unknown): unknown {
  if (typeof value === 'string') return maskText(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(maskSecrets);
  return Object.fromEntries(
    Object.entries(value).map(([name, content]) => [
      name,
      isSecret(name, content) ? MASK : maskSecrets(content),
    ]),
  );
}

export const maskText = (text: string): string => text.replace(SECRET_TEXT, MASK);

/** A number or a flag, such as `tokenCount`, is no secret, and neither is an empty field. */
const isSecret = (name: string, content: unknown): boolean =>
  SECRET_NAME.test(name) &&
  content !== null &&
  content !== '' &&
  typeof content !== 'boolean' &&
  !(typeof content === 'number' && !/passw/i.test(name));
