import type { ConnectionError } from 'react-pusher-user';

/** `HANDOVER_CODE` of `core/SocketSharing.ts`: the close of a tab's socket when another tab has the shared connection. */
const HANDOVER_CODE = 4290;

export const isTakeover = ({ code }: ConnectionError): boolean => code === HANDOVER_CODE;
