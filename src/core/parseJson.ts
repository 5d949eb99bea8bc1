/** What a JSON string says; `undefined` where it is none. */
export const parseJson = (text: unknown): unknown => {
  try {
    // What is no string, is none as JSON either.
    return JSON.parse(text as string);
  } catch {
    return undefined;
  }
};
