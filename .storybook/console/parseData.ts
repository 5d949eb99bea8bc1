/** Parses the data that a person has typed. */
export function parseData(json: string): { ok: true; data: unknown } | { ok: false } {
  try {
    return { ok: true, data: JSON.parse(json) as unknown };
  } catch {
    return { ok: false };
  }
}
