import type { ConnectionEvent } from './ConnectionEvent';

/** A connection that was up for this long, in milliseconds, has lasted. */
const LASTING = 10_000;
/** So many requests are made without a wait, however short the connections are. */
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
 * A server that closes each connection at once would otherwise be asked, with the app's server, hundreds of times a second.
 * The wait doubles with each short connection on which a request was made, up to 30 seconds, with jitter. A connection that
 * lasts ends the wait.
 */
export function createStabilityGate(): StabilityGate {
  /** Since when the connection has been up with all its requests made: waiting for the gate proves nothing. */
  let upSince = 0;
  let isHeldBack = false;
  /** Requests since a connection has lasted. */
  let requests = 0;
  let isRequested = false;
  let delay = 0;
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
    onEvent({ type }) {
      if (type === 'connected') {
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
