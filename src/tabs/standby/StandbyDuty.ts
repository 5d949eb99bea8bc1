import { holdLock } from '../holdLock';
import type { TabEnvironment, TabSocket } from '../TabEnvironment';
import type { GuestRequest, HubAnswer } from '../TabMessage';
import { Standby } from './Standby';
import type { WarmSocket } from './WarmSocket';

/** How long a tab waits until it opens a second socket, in milliseconds: the leader before this one may still close its own. */
const START_DELAY = 1000;

interface StandbyDutyOptions {
  environment: TabEnvironment;
  group: string;
  user: string;
  openReal: () => TabSocket;
  post(request: GuestRequest): void;
}

/** Decides which tab of a group is the standby: one of those that want it, by a lock, and not the one that leads. */
export class StandbyDuty {
  readonly #options: StandbyDutyOptions;
  #standby: Standby | null = null;
  #stop: (() => void) | null = null;

  constructor(options: StandbyDutyOptions) {
    this.#options = options;
  }

  /** Queues for the duty while this tab is able to fulfil it, and gives it up when it is not. */
  update(isAble: boolean): void {
    if (!isAble) this.#end();
    else this.#stop ??= this.#queue();
  }

  receive(message: HubAnswer): void {
    if (message.type === 'mirror') this.#standby?.mirror(message);
    else if (message.type === 'signed') this.#standby?.onSigned(message);
  }

  /** Hands the warm socket over to the tab's hub, if it was ready. Ends the duty. */
  take(): WarmSocket | null {
    const warm = this.#standby?.take() ?? null;
    this.#end();
    return warm;
  }

  #queue(): () => void {
    const { environment, group } = this.#options;
    let stopTimer: (() => void) | undefined;
    const onGranted = () => {
      stopTimer = environment.startTimer(() => (this.#standby = new Standby(this.#options)), START_DELAY);
    };
    const release = holdLock(environment.locks, `${group} standby`, { onGranted });
    return () => {
      stopTimer?.();
      release();
    };
  }

  #end(): void {
    this.#standby?.end();
    this.#standby = null;
    this.#stop?.();
    this.#stop = null;
  }
}
