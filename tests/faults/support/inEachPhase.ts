import { expect } from 'vitest';
import type { Fault } from './Fault';
import { PHASES } from './phases';

/** The final state of a sign-in whose connection is replaced. A failed sign-in stays failed. */
export const settles = (path: string) => (path.startsWith('error') ? path : 'signed-in ready');

/** Creates one row for each phase of a sign-in. Heals the world before `strike`. */
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
