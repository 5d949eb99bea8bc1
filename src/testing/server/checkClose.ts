import { encodeUtf8 } from './encodeUtf8';

const MAX_REASON_BYTES = 123;
/** RFC 6455 reserves these codes for closes without a close frame, or for a later use. */
const RESERVED_CODES = new Set([1004, 1005, 1006]);

/** @throws RangeError if a WebSocket cannot send the code or the reason: RFC 6455, sections 5.5 and 7.4. */
export function checkClose(code: number, reason: string): void {
  if (!isSendableCode(code)) {
    throw new RangeError(
      `A socket cannot be closed with code ${code}: use 4000–4299, which pusher-js understands, ` +
        'or call connection.drop() to let the client see code 1006.',
    );
  }
  if (encodeUtf8(reason).length > MAX_REASON_BYTES) {
    throw new RangeError(
      `The reason of a close is longer than ${MAX_REASON_BYTES} bytes: a WebSocket cannot send it. Shorten it.`,
    );
  }
}

function isSendableCode(code: number): boolean {
  if (!Number.isInteger(code) || RESERVED_CODES.has(code)) return false;
  const isProtocolCode = code >= 1000 && code <= 1014;
  const isAppCode = code >= 3000 && code <= 4999;
  return isProtocolCode || isAppCode;
}
