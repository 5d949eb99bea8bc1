/** What can be simulated. */
export type SimulationName = 'offline' | 'freeze' | 'expire' | 'delay' | 'fail' | 'unreachable';

/** What each simulation is called, and what it does. */
export const SIMULATIONS: Record<SimulationName, { title: string; meaning: string }> = {
  offline: {
    title: 'Go offline',
    meaning: 'The socket closes, no other opens, and auth requests do not reach the server.',
  },
  freeze: {
    title: 'Freeze the socket',
    meaning: 'The socket stays open, but no frame passes either way. Held frames pass when you undo this.',
  },
  expire: {
    title: 'Expire the session',
    meaning: 'The socket closes, and your server answers 401 to each auth request on the next one.',
  },
  delay: { title: 'Delay auth requests', meaning: 'Each auth request waits for 3 seconds first.' },
  fail: { title: 'Fail auth requests', meaning: 'Your server answers 500 to each auth request.' },
  unreachable: { title: 'Cut off the auth server', meaning: 'Auth requests do not reach your server.' },
};
