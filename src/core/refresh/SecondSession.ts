import type { Subscription } from '../channel/Subscription';
import type { ClientAttachment } from '../pusher/attachToClient';
import type { SigninMachineState } from '../signin/SigninMachineState';
import type { User } from '../types/Register';
import type { RefreshableSession } from './RefreshableSession';
import type { RefreshTools } from './RefreshTools';
import { waitFor } from './waitFor';

/** A session with a socket of its own, on which the same user is signed in and the same channels are subscribed. */
export class SecondSession {
  readonly session: RefreshableSession;
  readonly #first: RefreshableSession;
  readonly #tools: RefreshTools;
  readonly #stop: () => void;
  /** The channels, by name, and the functions that release them. */
  readonly #channels = new Map<string, { copy: Subscription; release: () => void }>();

  /** `onOpened` is called with the client before it is connected. */
  constructor(
    first: RefreshableSession,
    tools: RefreshTools,
    user: User,
    onOpened: (attachment: ClientAttachment) => void,
  ) {
    this.#first = first;
    this.#tools = tools;
    this.session = tools.createSession({
      ...first.getOptions(),
      autoSignin: true,
      userId: user.id,
      // The promise of refresh() tells of failures.
      onConnectionError: undefined,
      onInvalidEvent: undefined,
      onSigninError: () => undefined,
    });
    Object.assign(this.session.tools, first.tools);
    this.session.client.subscribe(() => {
      const attachment = this.session.client.getValue();
      if (attachment) onOpened(attachment);
    });
    this.#stop = this.session.start();
  }

  /** Signs the user in, and subscribes to the channels that are in use. */
  async prepare(signal: AbortSignal): Promise<void> {
    await waitFor<void>(signal, (resolve, reject) => {
      const check = (state: SigninMachineState) => {
        const failure = this.#failureIn(state);
        if (failure) reject(failure);
        else if (state.status === 'signed-in' && state.userChannel === 'subscribed') resolve();
      };
      check(this.session.signin.state);
      return this.session.signin.transitions.on('transition', ({ next }) => {
        check(next);
      });
    });
    // Components may have mounted meanwhile, with channels of their own.
    while (this.#subscribe()) await this.#waitForChannels(signal);
  }

  /** Ends the session, and leaves its channels at once. */
  async end(): Promise<void> {
    this.#stop();
    // By then there is no client any more. With one, an unused channel stays subscribed for a second.
    await Promise.resolve();
    for (const { release } of this.#channels.values()) release();
  }

  #failureIn(state: SigninMachineState): Error | null {
    if (state.status === 'failed' || state.status === 'connecting') return state.error;
    const isUnconfirmed = state.status === 'signed-in' && state.userChannel === 'failed';
    return isUnconfirmed ? new this.#tools.SigninError('reply-timeout') : null;
  }

  /** Subscribes to the channels that the first session uses. Returns whether there was a new one. */
  #subscribe(): boolean {
    const isUsed = ({ name, holders }: Subscription) => !holders.isEmpty && !this.#channels.has(name);
    const added = [...this.#first.subscriptions.values()].filter(isUsed);
    for (const subscription of added) {
      const copy = subscription.copyFor(this.session);
      this.#channels.set(subscription.name, { copy, release: copy.retain() });
    }
    return added.length > 0;
  }

  /** Waits until each channel is subscribed, has failed, or is not subscribed in the first session either. */
  #waitForChannels(signal: AbortSignal): Promise<void> {
    const { subscriptions } = this.#first;
    const copies = [...this.#channels.values()].map(({ copy }) => copy);
    const isAwaited = ({ name, getState }: Subscription) =>
      getState().status === 'pending' && subscriptions.get(name)?.getState().status === 'subscribed';
    return waitFor<void>(signal, (resolve) => {
      const check = () => {
        if (!copies.some(isAwaited)) resolve();
      };
      check();
      const stops = copies.map(({ store }) => store.subscribe(check));
      return () => {
        for (const stop of stops) stop();
      };
    });
  }
}
