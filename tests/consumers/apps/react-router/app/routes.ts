import { index, route, type RouteConfig } from '@react-router/dev/routes';

export default [index('home.tsx'), route('pusher/user-auth', 'userAuth.ts')] satisfies RouteConfig;
