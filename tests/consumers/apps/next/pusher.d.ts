declare module 'react-pusher-user' {
  interface Register {
    user: { id: string };
    userEvents: { greeting: { text: string } };
  }
}

export {};
