import type { World } from '../../support/world';

/** The orders of two channels, as the app's server has them: it sends an event with each new one. */
export function createOrders({ server }: World) {
  const orders: Record<string, string[]> = { fruit: ['apple'], tea: ['assam'] };
  const requests: string[] = [];
  return {
    /** The channels whose orders were asked for. */
    requests,
    load(channel: string): Promise<string[]> {
      requests.push(channel);
      return Promise.resolve([...orders[channel]!]);
    },
    add(channel: string, order: string) {
      orders[channel]!.push(order);
      server.trigger(channel, 'order', order);
    },
  };
}
