import type { ConnectionError } from 'react-pusher-user';

/** `HANDOVER` of `core/SocketSharing.ts`: the close that a tab receives when another one takes over the shared connection. */
const HANDOVER = { code: 4200, message: 'The tab with the shared connection has changed.' };

export const isTakeover = ({ code, message }: ConnectionError): boolean =>
  code === HANDOVER.code && message === HANDOVER.message;
