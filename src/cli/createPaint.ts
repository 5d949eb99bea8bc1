export type Color = 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'cyan';
export type Paint = (color: Color, text: string) => string;

/** The codes that begin and end a color. Source: ECMA-48, SGR. */
const CODES: Record<Color, readonly [number, number]> = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  cyan: [36, 39],
};

/** Colors text for a terminal, or leaves it plain. */
export function createPaint(hasColors: boolean): Paint {
  if (!hasColors) return (_color, text) => text;
  return (color, text) => {
    const [begin, end] = CODES[color];
    return `\x1b[${begin}m${text}\x1b[${end}m`;
  };
}
