/** Waits until the frames in flight have arrived and React has rendered their result. */
export const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 25));
