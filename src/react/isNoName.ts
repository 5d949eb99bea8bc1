/** Whether a name is left out. Callers without TypeScript may pass `null`. */
export const isNoName = (name: string | null | undefined): name is null | undefined =>
  name === undefined || name === null;
