/** In a narrower column than this, a wrapped text is harder to read than one that the terminal breaks. */
const MIN_WIDTH = 20;

/**
 * Breaks a text between words.
 *
 * @param indent - the columns before the text, and before each of its further lines.
 * @param columns - the width of the terminal. `undefined`: the text stays on one line.
 */
export function wrapText(text: string, indent: number, columns = Infinity): string {
  const width = columns - indent;
  if (text.length <= width || width < MIN_WIDTH) return text;
  const lines = [''];
  // A separator stays with the word before it, unless it ends the line.
  for (const [, word = '', space = ''] of text.matchAll(/(\S+)(\s*)/g)) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && line.length + word.length > width) lines.push(word + space);
    else lines[lines.length - 1] = line + word + space;
  }
  return lines.map((line) => line.trimEnd()).join(`\n${' '.repeat(indent)}`);
}
