import type { TabControls, TabReport } from './app/TabReport';
import type { DevTools } from './DevTools';

interface Evaluation {
  result: { value?: unknown };
  exceptionDetails?: { text: string; exception?: { description?: string } };
}

/** How long a tab may take to show what a test waits for. */
const PATIENCE_MS = 20_000;

/** A real tab of the browser, with the app in it. */
export class Tab {
  readonly #devTools: DevTools;
  readonly #targetId: string;
  readonly #sessionId: string;
  /** A tab is gone once it was closed or has crashed. */
  isGone = false;

  /** @param visible - whether the tab's window is shown; a minimized one is hidden, as tabs in the background are. */
  static async open(devTools: DevTools, url: string, { visible = true } = {}): Promise<Tab> {
    const { targetId } = await devTools.send<{ targetId: string }>('Target.createTarget', {
      url,
      newWindow: true,
      ...(!visible && { windowState: 'minimized' }),
    });
    const params = { targetId, flatten: true };
    const { sessionId } = await devTools.send<{ sessionId: string }>('Target.attachToTarget', params);
    return new Tab(devTools, targetId, sessionId);
  }

  private constructor(devTools: DevTools, targetId: string, sessionId: string) {
    this.#devTools = devTools;
    this.#targetId = targetId;
    this.#sessionId = sessionId;
  }

  /** Evaluates an expression in the page, and resolves with its value once that is known. */
  async evaluate<Value>(expression: string): Promise<Value> {
    const params = { expression, awaitPromise: true, returnByValue: true };
    const { result, exceptionDetails } = await this.#send<Evaluation>('Runtime.evaluate', params);
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as Value; // The caller knows what the expression gives.
  }

  report(): Promise<TabReport> {
    return this.evaluate('window.tab.report');
  }

  /** Calls a control of the page. */
  async call<Name extends 'setUser' | 'signin' | 'signout' | 'mount' | 'unmount'>(
    name: Name,
    ...args: Parameters<TabControls[Name]>
  ): Promise<void> {
    await this.#evaluateWhenLoaded(`window.tab.${name}(...${JSON.stringify(args)})`);
  }

  /**
   * Waits until the predicate is true of the page's report. It runs in the page: all that it can use is what it is given.
   *
   * @throws Error with the report if that takes too long.
   */
  async until<Value>(
    predicate: (report: TabReport, value: Value) => boolean,
    ...[value]: unknown extends Value ? [] : [Value]
  ): Promise<void> {
    const { promise: tooLate, cancel } = timeLimit(PATIENCE_MS);
    const condition = `(report) => (${predicate.toString()})(report, ${JSON.stringify(value)})`;
    const met = this.#evaluateWhenLoaded(`window.tab.until(${condition})`);
    const isMet = await Promise.race([met.then(() => true), tooLate]);
    cancel();
    if (isMet) return;
    const { received, ...shown } = await this.report();
    const text = JSON.stringify({ ...shown, received: received.length }, null, 2);
    throw new Error(`After ${PATIENCE_MS} ms, ${condition} is not true of the tab: ${text}`);
  }

  /** Waits until the user is signed in and all channels are subscribed. */
  untilReady(): Promise<void> {
    return this.until(({ ready }) => ready);
  }

  /** A page that has just been opened or reloaded has no app yet. */
  async #evaluateWhenLoaded(expression: string): Promise<void> {
    while (!(await this.evaluate<boolean>('window.tab !== undefined'))) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    await this.evaluate(expression);
  }

  async freeze(): Promise<void> {
    await this.#send('Page.setWebLifecycleState', { state: 'frozen' });
  }

  async thaw(): Promise<void> {
    await this.#send('Page.setWebLifecycleState', { state: 'active' });
  }

  /** Keeps the page's main thread busy, and resolves when it no longer is. */
  block(ms: number): Promise<void> {
    return this.evaluate(`{ const end = performance.now() + ${ms}; while (performance.now() < end); }`);
  }

  async goto(url: string): Promise<void> {
    await this.#send('Page.navigate', { url });
  }

  async reload(): Promise<void> {
    await this.#send('Page.reload');
  }

  /** Ends the page's process. Chromium never answers the command. */
  crash(): void {
    this.isGone = true;
    void this.#send('Page.crash').catch(() => {});
  }

  async close(): Promise<void> {
    this.isGone = true;
    await this.#devTools.send('Target.closeTarget', { targetId: this.#targetId });
  }

  #send<Result>(method: string, params?: object): Promise<Result> {
    return this.#devTools.send(method, params, this.#sessionId);
  }
}

function timeLimit(ms: number): { promise: Promise<false>; cancel: () => void } {
  let timer: NodeJS.Timeout;
  const promise = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), ms);
  });
  return { promise, cancel: () => clearTimeout(timer) };
}
