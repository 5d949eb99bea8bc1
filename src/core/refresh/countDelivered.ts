/** An event of a channel, as text that can be compared, and when it came. */
export interface TimedEvent {
  text: string;
  at: number;
}

/**
 * How many of the events in `received` were delivered already. Both lists have the server's order. `delivered` began earlier
 * than `received`, and its last events are in `received`, if they came that late. So the events up to the end of the longest run
 * that both have, and that ends `delivered`, were delivered: 2 for `a b c` and `b c d`. If equal events allow several ends, it is
 * the one that came at about the same time on both sockets.
 */
export function countDelivered(delivered: readonly TimedEvent[], received: readonly TimedEvent[]): number {
  const last = delivered.at(-1);
  const runs = received.map((_, index) => runBefore(delivered, received, index + 1));
  const longest = Math.max(0, ...runs);
  if (!last || longest === 0) return 0;
  // A run with all that was received until then may be shorter: with equal events, it is as likely.
  const isWhole = runs[longest - 1] === longest;
  let count = 0;
  let smallestLag = Infinity;
  for (const [index, { at }] of received.entries()) {
    const isPossible = runs[index] === longest || (isWhole && runs[index] === index + 1);
    const lag = Math.abs(at - last.at);
    if (!isPossible || lag > smallestLag) continue;
    count = index + 1;
    smallestLag = lag;
  }
  return count;
}

/** How many of the events before `end` are the last ones of `delivered`. */
function runBefore(delivered: readonly TimedEvent[], received: readonly TimedEvent[], end: number): number {
  let run = 0;
  while (
    run < Math.min(delivered.length, end) &&
    delivered.at(-1 - run)?.text === received[end - 1 - run]?.text
  )
    run++;
  return run;
}
