/**
 * How many of the events in `received` were delivered already. Both lists have the server's order. `delivered` began earlier
 * than `received`, and its last events are in `received`, if they came that late. So the events up to the end of the longest run
 * that both have, and that ends `delivered`, were delivered.
 */
export function countDelivered(delivered: readonly string[], received: readonly string[]): number {
  let count = 0;
  let longestRun = 0;
  for (let end = 1; end <= received.length; end++) {
    let run = 0;
    while (run < Math.min(delivered.length, end) && delivered.at(-1 - run) === received[end - 1 - run]) run++;
    if (run <= longestRun) continue;
    longestRun = run;
    count = end;
  }
  return count;
}
