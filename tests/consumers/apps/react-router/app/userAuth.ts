import { createUserAuthHandler } from 'react-pusher-user/server';
import type { Route } from './+types/userAuth';

const authenticate = createUserAuthHandler({
  getUser: async (request) => {
    const id = /user=([^;]+)/.exec(request.headers.get('cookie') ?? '')?.[1];
    return id ? { id } : null;
  },
});

/** Signs the user in whom the app's own session names: here it is a cookie. */
export const action = ({ request }: Route.ActionArgs) => authenticate(request);
