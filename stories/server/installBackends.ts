import { type Account, ACCOUNTS } from '../playground/accounts';
import { backends } from './backends';
import { orders } from './orders';

const ENDPOINTS = ['/pusher/user-auth', '/pusher/auth'];

/**
 * Lets `fetch` reach the backends of the examples, which are in this page. So the examples need no `customHandler`: they use
 * the endpoints as an app does. A request that belongs to no example goes to the network.
 */
export function installBackends(): void {
  const fetchFromNetwork = globalThis.fetch.bind(globalThis);
  globalThis.fetch = async (input, init) => {
    const { pathname } = new URL(input instanceof Request ? input.url : input, location.href);
    if (pathname === '/orders') return Response.json(orders.list());
    if (!ENDPOINTS.includes(pathname)) return fetchFromNetwork(input, init);
    const request = new Request(input, init);
    const form = new URLSearchParams(await request.clone().text());
    const socketId = form.get('socket_id') ?? '';
    const backend = [...backends].find(({ owns }) => owns(socketId));
    if (!backend) return fetchFromNetwork(request);
    return backend.answer({ path: pathname, form, account: accountOf(request), signal: request.signal });
  };
}

/** The account of the token. Without a token, Ada is logged in, as if by a cookie. */
function accountOf(request: Request): Account | null {
  const token = request.headers.get('Authorization')?.replace('Bearer ', '');
  if (token === undefined) return ACCOUNTS[0];
  return ACCOUNTS.find(({ id }) => id === token) ?? null;
}
