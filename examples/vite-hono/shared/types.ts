export interface Person {
  id: string;
  name: string;
}

export interface Order {
  id: string;
  item: string;
  /** The name of the person who sent it. */
  from: string;
}

// The hooks of react-pusher-user know these types from here on.
declare module 'react-pusher-user' {
  interface Register {
    user: { id: string; user_info: { name: string } };
    userEvents: { 'order-assigned': Order };
    channels: { 'presence-desk': { member: { name: string } } };
  }
}
