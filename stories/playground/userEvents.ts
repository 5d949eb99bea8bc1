/** The events that the app's server sends to its users. */
export interface AppEvents {
  'order-shipped': { orderId: string; carrier: string };
  message: { from: string; text: string };
}

/*
 * An app declares these once, and `useUserEvent('message', ({ from, text }) => …)` is typed:
 *
 *   declare module 'react-pusher-user' {
 *     interface Register { userEvents: AppEvents }
 *   }
 *
 * The playground shares its types with the library's own tests, so it looks at the data instead.
 */
export function isOrderShipped(data: unknown): data is AppEvents['order-shipped'] {
  return hasStrings(data, ['orderId', 'carrier']);
}

export function isMessage(data: unknown): data is AppEvents['message'] {
  return hasStrings(data, ['from', 'text']);
}

function hasStrings(data: unknown, keys: readonly string[]): boolean {
  return (
    typeof data === 'object' &&
    data !== null &&
    keys.every((key) => typeof Reflect.get(data, key) === 'string')
  );
}
