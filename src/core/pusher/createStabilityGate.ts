import { HANDOVER_CODE } from '../SocketSharing';
import type { ConnectionEvent } from './ConnectionEvent';

/** A connection that was up for this long, in milliseconds, has lasted. */
const LASTING = 10_000;
/** The number of requests that are made without a wait, however short the connections are. */
const FREE_REQUESTS = 8;
const FIRST_DELAY = 1000;
const LONGEST_DELAY = 30_000;

/** Delays auth requests while connections do not last. */
export interface StabilityGate {
  onEvent(event: ConnectionEvent): void;
  /** Returns 0 and counts one request if it may be made now, or else how long to wait, in milliseconds. */
  admitRequest(): number;
}

/**
 * Without it, a server that closes each connection at once would cause hundreds of auth requests per second.
 * The wait doubles with each short connection on which a request was made, up to 30 seconds, with jitter. A connection that
 * lasts ends the wait.
 */
export function createStabilityGate(): StabilityGate {
  /** When the connection opened, or when its last delayed request was made: a connection that only waits has not lasted. */
  let upSince = 0;
  /** Whether a request waits on this connection. */
  let isHeldBack = false;
  /** Requests since a connection has lasted. */
  let requests = 0;
  /** Whether a request was made on this connection. */
  let isRequested = false;
  /** The wait at present; 0 before the first. */
  let delay = 0;
  /** When the wait ends, by `performance.now()`. */
  let openAt = 0;

  const reset = () => {
    requests = 0;
    delay = 0;
    openAt = 0;
  };
  const lengthen = () => {
    delay = delay === 0 ? FIRST_DELAY : Math.min(delay * 2, LONGEST_DELAY);
    openAt = performance.now() + delay * (0.5 + Math.random() / 2);
  };

  return {
    onEvent(event) {
      const { type } = event;
      // Another tab leads: that says nothing about the server.
      if (event.type === 'error' && event.error.code === HANDOVER_CODE) reset();
      else if (type === 'connected') {
        upSince = performance.now();
        isHeldBack = false;
        isRequested = false;
      } else if (type === 'lost' || type === 'closed') {
        if (!isHeldBack && performance.now() - upSince >= LASTING) reset();
        else if (isRequested && requests >= FREE_REQUESTS) lengthen();
      }
    },
    admitRequest() {
      const now = performance.now();
      if (openAt > now) {
        isHeldBack = true;
        return openAt - now;
      }
      if (isHeldBack) upSince = now;
      isHeldBack = false;
      isRequested = true;
      requests++;
      return 0;
    },
  };
}
