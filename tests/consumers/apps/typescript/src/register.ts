import type {} from 'react-pusher-user';

declare module 'react-pusher-user' {
  interface Register {
    user: { id: string; user_info: { name: string } };
    userEvents: { message: { text: string } };
    channels: {
      'presence-room': { member: { name: string }; events: { said: { text: string } } };
    };
  }
}
