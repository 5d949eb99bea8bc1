import { holdLock } from '../holdLock';
import type { HubAnswer, LeaderMessage } from '../TabMessage';
import { Standby, type StandbyOptions } from './Standby';
import { WarmStart } from './WarmStart';

/** How long a tab waits until it opens a second socket, in milliseconds: the leader before this one may still close its own. */
const START_DELAY = 1000;

interface StandbyDutyOptions extends StandbyOptions {
  group: string;
  /** This peer. */
  peer: string;
}

/**
 * This tab's part in the choice of the standby. It is one of the tabs that have the option, by a lock, and not the one that leads.
 * It leads next: the others pass the leadership on to it.
 */
export class StandbyDuty {
  readonly #options: StandbyDutyOptions;
  #standby: Standby | null = null;
  #stop: (() => void) | null = null;
  /** The epoch in which this tab has passed the leadership on. It does so once, as the standby may be gone, too. */
  #passedIn = 0;

  constructor(options: StandbyDutyOptions) {
    this.#options = options;
  }

  /** Queues for the duty while this tab is able to fulfil it, and gives it up when it is not. */
  update(isAble: boolean): void {
    if (isAble) this.#stop ??= this.#queue();
    else this.#end();
  }

  /** Whether this tab, which has got the leadership of that leader, is to pass it on. */
  passesOn(last: LeaderMessage | null): boolean {
    const isOther = last !== null && last.standby !== null && last.standby !== this.#options.peer;
    if (!isOther || this.#passedIn === last.epoch) return false;
    this.#passedIn = last.epoch;
    return true;
  }

  receive(message: HubAnswer): void {
    if (message.type === 'mirror') this.#standby?.mirror(message);
    else if (message.type === 'signed') this.#standby?.onSigned(message);
  }

  /** Hands the warm socket over to the tab's hub, if it was ready. Ends the duty. */
  take(): WarmStart | null {
    const warm = this.#standby?.take();
    this.#end();
    return warm ? new WarmStart(this.#options.environment, warm) : null;
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
