import { holdLock } from '../holdLock';
import type { TabEnvironment, TabSocket } from '../TabEnvironment';
import type { GuestRequest, HubAnswer, LeaderMessage } from '../TabMessage';
import { Standby } from './Standby';
import type { WarmSocket } from './WarmSocket';

/** How long a tab waits until it opens a second socket, in milliseconds: the leader before this one may still close its own. */
const START_DELAY = 1000;

interface StandbyDutyOptions {
  environment: TabEnvironment;
  group: string;
  /** This member. */
  member: string;
  /** The user of the group; `null` if this tab keeps no second socket. */
  user: string | null;
  openReal: () => TabSocket;
  post(request: GuestRequest): void;
}

/**
 * This tab's part in the choice of the standby. It is one of the tabs that have the option, by a lock, and not the one that leads.
 * It leads next: the others pass the leadership on to it.
 */
export class StandbyDuty {
  readonly #options: StandbyDutyOptions;
  #standby: Standby | null = null;
  #stop: (() => void) | null = null;
  /** The member that is the standby, and ready. */
  #ready: string | null = null;
  /** The epoch in which this tab has passed the leadership on. It does so once, as the standby may be gone, too. */
  #passedIn = 0;

  constructor(options: StandbyDutyOptions) {
    this.#options = options;
  }

  /** Queues for the duty while this tab is able to fulfil it, and gives it up when it is not. */
  update(isAble: boolean): void {
    const { user } = this.#options;
    if (!isAble || user === null) this.#end();
    else this.#stop ??= this.#queue(user);
  }

  onLeader({ standby }: LeaderMessage): void {
    this.#ready = standby;
  }

  /** Whether this tab, which has got the leadership after that epoch, is to pass it on. */
  passesOn(epoch: number): boolean {
    const isOther = this.#ready !== null && this.#ready !== this.#options.member;
    if (!isOther || this.#passedIn === epoch) return false;
    this.#passedIn = epoch;
    return true;
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

  #queue(user: string): () => void {
    const { environment, group } = this.#options;
    let stopTimer: (() => void) | undefined;
    const onGranted = () => {
      stopTimer = environment.startTimer(
        () => (this.#standby = new Standby({ ...this.#options, user })),
        START_DELAY,
      );
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
