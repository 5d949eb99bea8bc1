/** The orders that the backend of the examples has, the latest first. */
let orders: string[] = [];

/** Answers `GET /orders`. */
export const answerOrders = (): Response => Response.json(orders);

/** Adds an order, and returns it. */
export function addOrder(): string {
  const order = `Order #${1042 + orders.length}`;
  orders = [order, ...orders];
  return order;
}

export function clearOrders(): void {
  orders = [];
}
