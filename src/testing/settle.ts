import { areTimersFake, MAX_TURNS, nextTurn, QUICK_TURNS } from './nextTurn';
import type { OpenWork } from './OpenWork';
import { PusherTestError } from './PusherTestError';

/** An effect of React may begin new work in the turn after the last one has ended. */
const QUIET_TURNS = 2;
/** After that many turns without a message, what is still on the way does not come by itself. */
const STUCK_TURNS = 4;

/**
 * Lets turns pass until nothing is on the way.
 *
 * @param isEnough - whether the caller needs no more than that all messages have arrived
 * @returns what is still on the way after the last turn
 */
export async function settle(
  findOpenWork: () => OpenWork[],
  isEnough: () => boolean = () => false,
): Promise<OpenWork[]> {
  let quietTurns = 0;
  let stuckTurns = 0;
  for (let turn = 0; turn < MAX_TURNS; turn += 1) {
    await nextTurn(turn);
    const open = findOpenWork();
    quietTurns = open.length === 0 ? quietTurns + 1 : 0;
    if (quietTurns === QUIET_TURNS) return [];
    const isStuck = open.length > 0 && (open.every(({ needsTest }) => needsTest) || isEnough());
    stuckTurns = isStuck ? stuckTurns + 1 : 0;
    if (stuckTurns === STUCK_TURNS) return open;
    if (turn >= QUICK_TURNS && open.some(({ needsTest }) => needsTest)) return open;
  }
  return findOpenWork();
}

export function notSettled(open: readonly OpenWork[]): PusherTestError {
  const hint = areTimersFake()
    ? ' The timers are fake: whatever waits for a timer waits until the test advances them.'
    : '';
  const list = open.map(({ text }) => `- ${text}`).join('\n');
  return new PusherTestError('not-settled', `The app is not settled.${hint} Still on the way:\n${list}`);
}
