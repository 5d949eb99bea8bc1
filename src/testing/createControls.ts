import { inAct } from './inAct';
import type { OpenWork } from './OpenWork';
import { PusherTestError } from './PusherTestError';
import { notSettled, settle } from './settle';

export interface ControlsHost {
  /** @throws PusherTestError if the pusher is closed, or if a client has tried to open a real socket */
  check(): void;
  findOpenWork(): OpenWork[];
}

export interface Controls {
  /**
   * Waits until the app is settled, or at least until it `isReady`. Then does the work in React's `act`, and waits until all
   * messages have arrived.
   */
  perform<Result>(isReady: () => boolean, work: () => Result): Promise<Result>;
  /** Does the work at once, and waits until the app is settled. */
  settleAfter(work: () => void): Promise<void>;
  /** Rejects the controls that still wait. */
  end(): void;
}

/** Controls run one after the other: React's `act` cannot overlap. */
export function createControls({ check, findOpenWork }: ControlsHost): Controls {
  let last: Promise<unknown> = Promise.resolve();
  let generation = 0;

  const enqueue = <Result>(control: () => Promise<Result>): Promise<Result> => {
    const own = generation;
    const checkAll = () => {
      if (own !== generation) throw ended();
      check();
    };
    const result = last.then(async () => {
      checkAll();
      const value = await control();
      checkAll();
      return value;
    });
    last = result.catch(() => undefined);
    return result;
  };

  return {
    perform: (isReady, work) =>
      enqueue(async () => {
        await settle(findOpenWork, isReady);
        check();
        const result = await doInAct(work);
        await settle(findOpenWork, () => true);
        return result;
      }),
    settleAfter: (work) =>
      enqueue(async () => {
        await doInAct(work);
        const open = await settle(findOpenWork);
        check();
        if (open.length > 0) throw notSettled(open);
      }),
    end() {
      generation += 1;
      last = Promise.resolve();
    },
  };
}

async function doInAct<Result>(work: () => Result): Promise<Result> {
  let done: { result: Result } | undefined;
  await inAct(() => {
    done = { result: work() };
    return Promise.resolve();
  });
  if (!done) throw new Error("React's act() did not do the work of a control.");
  return done.result;
}

const ended = () =>
  new PusherTestError(
    'closed',
    'The test ended before a control of the test pusher was done: await every control in the test.',
  );
