export * from 'react-pusher-user/testing/server';
