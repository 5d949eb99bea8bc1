import { expect } from 'vitest';
import type { Fault } from './Fault';
import { PHASES } from './phases';

/** What becomes of a sign-in whose line is replaced: one that failed before stays so. */
export const settles = (path: string) => (path.startsWith('error') ? path : 'signed-in ready');

/** The same in each phase of a sign-in; the world is healed by the time it strikes. */
export const inEachPhase = (
  fault: string,
  row: (path: string) => Omit<Fault, 'fault' | 'arrange'>,
): Fault[] =>
  PHASES.map(({ while: phase, arrange, path }) => {
    const { strike, ...rest } = row(path);
    return {
      fault: `${fault} while ${phase}`,
      arrange,
      async strike(stage) {
        expect(stage.app.path().at(-1)).toBe(path);
        stage.healWorld();
        await strike?.(stage);
      },
      ...rest,
    };
  });
