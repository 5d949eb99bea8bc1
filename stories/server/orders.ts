let all: string[] = [];

/** The orders that the backend of the examples has. */
export const orders = {
  /** The latest one is the first. */
  list: (): readonly string[] => all,

  /** Adds an order, and returns it. */
  add(): string {
    const order = `Order #${1042 + all.length}`;
    all = [order, ...all];
    return order;
  },

  clear(): void {
    all = [];
  },
};
