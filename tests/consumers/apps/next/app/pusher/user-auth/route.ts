import { cookies } from 'next/headers';
import { createUserAuthHandler } from 'react-pusher-user/server';

/** Signs the user in whom the app's own session names. */
export const POST = createUserAuthHandler({
  getUser: async () => {
    const id = (await cookies()).get('user')?.value;
    return id ? { id } : null;
  },
});
