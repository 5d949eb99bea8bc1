import type { PusherServer } from 'react-pusher-user/testing';
import type { TrafficLog } from '../playground/createTrafficLog';
import { createValue, type Value } from '../playground/createValue';

/** A server of a story, as the server console and the backend of this page see it. */
export interface OpenPageServer {
  server: PusherServer;
  log: Pick<TrafficLog, 'get' | 'subscribe' | 'clear'>;
  /** Whether the auth endpoints of the backend deny everything with status 403. */
  isDenying: Value<boolean>;
}

const open = createValue<readonly OpenPageServer[]>([]);

/** The servers of the stories that are on the page now. */
export const pageServers = {
  get: open.get,
  subscribe: open.subscribe,
  add: (page: OpenPageServer) => open.set([...open.get(), page]),
  remove: (page: OpenPageServer) => open.set(open.get().filter((other) => other !== page)),
};
