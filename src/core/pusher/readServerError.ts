import type { ConnectionError } from './ConnectionError';
import { isObject } from '../lib/isObject';
import { maskDigests } from '../lib/maskDigests';

/**
 * Reads the `data` of a `pusher:error` frame or of a close. Servers send a code that is a number, a numeric string or null,
 * and some quote the signature that they expected or the user's data, which are removed here.
 */
export function readServerError(data: unknown): ConnectionError {
  const { code, message } = isObject(data) ? data : {};
  return { code: readCode(code), message: withoutSecrets(readMessage(message)) };
}

function readCode(code: unknown): number | null {
  if (typeof code !== 'number' && typeof code !== 'string') return null;
  const number = Number(code);
  return code === '' || Number.isNaN(number) ? null : number;
}

const readMessage = (message: unknown): string =>
  typeof message === 'string' || typeof message === 'number' ? String(message) : '';

/** Replaces signatures, and JSON objects such as user data. */
const withoutSecrets = (text: string): string => maskDigests(text).replace(/{.*}/g, '?');
