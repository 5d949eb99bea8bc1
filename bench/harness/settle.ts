/** Lets what is on the wire of a stage arrive, and React render it. */
export const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 25));
