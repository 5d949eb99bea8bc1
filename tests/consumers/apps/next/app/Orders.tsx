import { OrderList } from './OrderList';

/** A server component: its part of the page is streamed when the API has answered. */
export async function Orders() {
  const response = await fetch(process.env.ORDERS_URL!);
  const orders: string[] = await response.json();
  return <OrderList orders={orders} />;
}
