const REPLACEMENT_CHARACTER = 0xfffd;

/**
 * Encodes text as UTF-8, byte for byte as `new TextEncoder().encode(text)` does. The kit cannot use `TextEncoder`, because
 * Jest's jsdom environment does not have it.
 *
 * Source: https://encoding.spec.whatwg.org/#utf-8-encoder
 */
export function encodeUtf8(text: string): Uint8Array {
  const bytes: number[] = [];
  // A string iterates by code point: a surrogate pair is one character, and a lone surrogate is a character by itself.
  for (const character of text) appendCodePoint(bytes, scalarValueOf(character));
  return Uint8Array.from(bytes);
}

/** The character's code point. UTF-8 cannot encode a lone surrogate, so `TextEncoder` encodes U+FFFD in its place. */
function scalarValueOf(character: string): number {
  const codePoint = character.codePointAt(0);
  return codePoint === undefined || isSurrogate(codePoint) ? REPLACEMENT_CHARACTER : codePoint;
}

function isSurrogate(codePoint: number): boolean {
  return codePoint >= 0xd800 && codePoint <= 0xdfff;
}

/**
 * Appends one to four bytes. The first byte of a sequence begins with as many 1 bits as the sequence has bytes, unless the
 * sequence is a single byte; each further byte begins with the bits 10 and carries six bits of the code point.
 */
function appendCodePoint(bytes: number[], codePoint: number): void {
  if (codePoint < 0x80) {
    bytes.push(codePoint);
  } else if (codePoint < 0x800) {
    bytes.push(0b1100_0000 | (codePoint >> 6), continuationByte(codePoint));
  } else if (codePoint < 0x1_0000) {
    bytes.push(
      0b1110_0000 | (codePoint >> 12),
      continuationByte(codePoint >> 6),
      continuationByte(codePoint),
    );
  } else {
    bytes.push(
      0b1111_0000 | (codePoint >> 18),
      continuationByte(codePoint >> 12),
      continuationByte(codePoint >> 6),
      continuationByte(codePoint),
    );
  }
}

function continuationByte(bits: number): number {
  return 0b1000_0000 | (bits & 0b0011_1111);
}
