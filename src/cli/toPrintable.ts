/** Longer than any name that Pusher allows. */
const MAX_LENGTH = 250;
/** Characters that a terminal acts on, or that break or reorder a line. */
const CONTROL = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** Text of a client for the terminal: on one line, not too long, and without codes that the terminal acts on. */
export function toPrintable(text: string): string {
  const short = text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH - 1)}…` : text;
  return escapeControls(short);
}

/** Escapes control characters as in JSON, so that JSON stays the same JSON. */
export function escapeControls(text: string): string {
  return text.replace(CONTROL, (character) =>
    [...Array(character.length).keys()]
      .map((index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`)
      .join(''),
  );
}
