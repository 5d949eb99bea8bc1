import { ACCOUNTS } from '../playground/accounts';
import type { ServerAction } from './ServerAction';

const ADA = ACCOUNTS[0].id;
let lastOrder = 1041;

/** Actions of the app's server that several stories use. */
export const ACTIONS = {
  shipOrder: {
    label: 'Ship an order',
    code: "api.sendToUser('ada', 'order-shipped', { id: '…' })",
    run: ({ server }) => server.sendToUser(ADA, 'order-shipped', { id: `#${++lastOrder}` }),
  },
  terminate: {
    label: 'Terminate Ada',
    code: "api.terminateUserConnections('ada')",
    tone: 'bad',
    run: ({ server }) => server.terminateUserConnections(ADA),
  },
  drop: {
    label: 'Drop the connection',
    code: 'the network loses the socket',
    run: ({ drop }) => drop(),
  },
  outage: {
    label: 'Outage',
    code: 'refuses connections with code 4100, and drops this one',
    tone: 'bad',
    run: ({ refuse, drop }) => {
      refuse(true, { code: 4100, message: 'Over capacity' });
      drop();
    },
  },
  endOfOutage: {
    label: 'End of the outage',
    code: 'accepts connections again',
    run: ({ refuse }) => refuse(false),
  },
} as const satisfies Record<string, ServerAction>;
