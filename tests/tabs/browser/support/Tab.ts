import type { TabControls, TabReport } from './app/TabReport';
import type { Browser, Page } from './browser/Page';

/** How long a tab may take to show what a test waits for. */
const PATIENCE_MS = 20_000;

/** A real tab, with the app in it. */
export class Tab {
  readonly #page: Page;
  /** A tab is gone once it was closed or has crashed. */
  #isGone = false;

  static async open(browser: Browser, url: string, { visible = true } = {}): Promise<Tab> {
    return new Tab(await browser.openPage(url, { visible }));
  }

  private constructor(page: Page) {
    this.#page = page;
  }

  report(): Promise<TabReport> {
    return this.evaluate('window.tab.report');
  }

  /** Evaluates an expression, whose type the caller knows. */
  async evaluate<Value>(expression: string): Promise<Value> {
    return (await this.#page.evaluate(expression)) as Value;
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
    const { received, history, ...shown } = await this.report();
    const text = JSON.stringify({ ...shown, history: history.slice(-10), received: received.length });
    throw new Error(`After ${PATIENCE_MS} ms, ${condition} is not true of the tab: ${text}`);
  }

  /** Waits until the user is signed in and all channels are subscribed. */
  untilReady(): Promise<void> {
    return this.until(({ ready }) => ready);
  }

  freeze(): Promise<void> {
    return this.#page.freeze();
  }

  thaw(): Promise<void> {
    return this.#page.thaw();
  }

  /** Keeps the page's main thread busy, and resolves when it no longer is. */
  block(ms: number): Promise<void> {
    return this.evaluate(`{ const end = performance.now() + ${ms}; while (performance.now() < end); }`);
  }

  goto(url: string): Promise<void> {
    return this.#page.goto(url);
  }

  reload(): Promise<void> {
    return this.#page.reload();
  }

  crash(): void {
    this.#isGone = true;
    this.#page.crash();
  }

  /** Closes the tab, unless it is gone. */
  async close(): Promise<void> {
    if (this.#isGone) return;
    this.#isGone = true;
    await this.#page.close();
  }

  /** A page that has just been opened or reloaded has no app yet. */
  async #evaluateWhenLoaded(expression: string): Promise<void> {
    while (!(await this.evaluate<boolean>('window.tab !== undefined'))) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    await this.evaluate(expression);
  }
}

function timeLimit(ms: number): { promise: Promise<false>; cancel: () => void } {
  let timer: NodeJS.Timeout;
  const promise = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), ms);
  });
  return { promise, cancel: () => clearTimeout(timer) };
}
