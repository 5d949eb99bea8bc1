import { encodeUtf8 } from './encodeUtf8';

/** Throws for what no WebSocket could send: RFC 6455, sections 5.5 and 7.4. */
export function checkClose(code: number, reason: string): void {
  const sendable =
    (code >= 1000 && code <= 1014 && ![1004, 1005, 1006].includes(code)) || isPrivateCode(code);
  if (!Number.isInteger(code) || !sendable) {
    throw new RangeError(
      `A socket cannot be closed with code ${code}: use 4000–4299, which pusher-js understands, ` +
        'or connection.drop() to have the client see 1006.',
    );
  }
  if (encodeUtf8(reason).length > 123) {
    throw new RangeError('The reason of a close must not be longer than 123 bytes.');
  }
}

function isPrivateCode(code: number): boolean {
  return code >= 3000 && code <= 4999;
}
