/** The JSON of a value; `undefined` if it has none, for example because it contains itself. */
export function toJson(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    return undefined;
  }
}
