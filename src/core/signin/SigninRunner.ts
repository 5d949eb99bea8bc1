import { callSafely } from '../lib/callSafely';
import { createEmitter, type Emitter } from '../lib/createEmitter';
import { createStore, type ReadableStore, type Store } from '../lib/createStore';
import { createTimer } from '../lib/createTimer';
import { isShallowEqual } from '../lib/isShallowEqual';
import { type TrackedStore, trackSubscribers } from '../lib/trackSubscribers';
import type { ClientAttachment } from '../pusher/attachToClient';
import { isClosedByApp } from '../pusher/ConnectionSnapshot';
import type { ConnectionEvent } from '../pusher/ConnectionEvent';
import type { User } from '../types/Register';
import { SigninConnection } from './SigninConnection';
import type { SigninEffect } from './SigninEffect';
import type { SigninEvent } from './SigninEvent';
import type { SigninHost } from './SigninHost';
import { type SigninMachine, transition } from './signinMachine';
import { awaitedIn, isActive, isPending, type SigninMachineState } from './SigninMachineState';
import { projectSignin } from './projectSignin';
import { reportSigninError } from './reportSigninError';
import { settled } from './settled';
import type { Signin } from './SigninState';
import type { SigninTransition } from './SigninTransition';
import { CONNECTING, IDLE } from './startStates';

/** The longest that the server may take to confirm the user's own channel, in milliseconds. */
const USER_CHANNEL_LIMIT = 10_000;

/** Runs the sign-in of one provider: passes events to the machine, shows its state, and performs its effects. */
export class SigninRunner implements SigninMachine {
  readonly store: Store<Signin>;
  /** The store as components of the app read it, which development builds track. */
  readonly appStore: ReadableStore<Signin> & Partial<TrackedStore<Signin>>;
  /** How many users have gone. When it grows, whatever holds private data of the former user drops them. */
  readonly goneUserCount: Store<number> = createStore(0);
  readonly transitions: Emitter<SigninTransition> = createEmitter();
  readonly host: SigninHost;
  /** Whether a refresh awaits Pusher's answer. */
  isRefreshing = false;
  readonly #timer = createTimer();
  readonly #queue: SigninEvent[] = [];
  #isRunning = false;
  #state: SigninMachineState;
  #connection: SigninConnection | null = null;

  /** `isAutomatic`: the sign-in is pending at once, for a server render and the hydration. `attach` starts it. */
  constructor(host: SigninHost, isAutomatic: boolean) {
    this.host = host;
    this.#state = isAutomatic ? CONNECTING : IDLE;
    this.store = createStore<Signin>(
      {
        ...projectSignin(this.#state),
        signin: () => this.#signin(),
        refresh: () => (isActive(this.#state) ? host.refresh() : this.#signin()),
        signout: () => {
          this.send({ type: 'signout' });
        },
      },
      isShallowEqual,
    );
    this.appStore = process.env.NODE_ENV === 'production' ? this.store : trackSubscribers(this.store);
  }

  get state(): SigninMachineState {
    return this.#state;
  }

  /** The longest that Pusher may take to answer, in milliseconds. */
  get replyLimit(): number {
    return this.#connection?.replyLimit ?? 0;
  }

  /** Starts to use a client, which may be signed in already, in place of another one. */
  attach(attachment: ClientAttachment): void {
    this.#connection?.leave();
    this.#connection = new SigninConnection(attachment, this.host, this);
    this.#connection.adopt();
    if (isPending(this.#state)) this.#run({ type: 'start-signin' });
    else if (!isClosedByApp(attachment.watch.getSnapshot())) this.send({ type: 'connecting' });
  }

  onConnectionEvent(event: ConnectionEvent): void {
    this.#connection?.onConnectionEvent(event);
  }

  /** Leaves the client. `isReplaced`: another client follows. */
  detach(isReplaced: boolean): void {
    const connection = this.#connection;
    this.#connection = null;
    connection?.leave();
    this.send({ type: isReplaced ? 'lost' : 'provider-stopped' });
  }

  /** Hands an event to the machine. An event that an effect causes waits until all effects are done. */
  send(event: SigninEvent): void {
    this.#queue.push(event);
    if (this.#isRunning) return;
    this.#isRunning = true;
    for (let next = this.#queue.shift(); next; next = this.#queue.shift()) this.#process(next);
    this.#isRunning = false;
  }

  #process(event: SigninEvent): void {
    const previous = this.#state;
    const [next, effects] = transition(previous, event);
    this.#state = next;
    this.#startTimer(previous);
    this.store.set({ ...this.store.getValue(), ...projectSignin(next) });
    this.transitions.emit('transition', { event, previous, next });
    for (const effect of effects) this.#run(effect);
  }

  #run(effect: SigninEffect): void {
    switch (effect.type) {
      case 'start-signin':
        this.host.openClient();
        this.#connection?.start();
        return;
      case 'drop-private-data':
        this.goneUserCount.set(this.goneUserCount.getValue() + 1);
        return;
      case 'report':
        reportSigninError(effect.error, this.host.getOptions(), this.appStore.hasHadSubscriber === true);
        return;
      case 'report-connection-error':
        callSafely(this.host.getOptions().onConnectionError, effect.error);
        return;
      default:
        this.#connection?.run(effect);
    }
  }

  /** Limits the time of what the state waits for. */
  #startTimer(previous: SigninMachineState): void {
    const awaited = awaitedIn(this.#state);
    if (awaited === awaitedIn(previous)) return;
    this.#timer.stop();
    if (awaited === null) return;
    const limit = awaited === 'sign-in reply' ? this.replyLimit : USER_CHANNEL_LIMIT;
    this.#timer.start(limit, () => {
      this.send({ type: 'timed-out' });
    });
  }

  #signin(): Promise<User> {
    const isEnabled = this.host.getOptions().enabled !== false;
    this.send({ type: isEnabled ? 'signin' : 'disabled' });
    return settled(this.store);
  }
}
