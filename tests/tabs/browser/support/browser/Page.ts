/** A real tab of a browser. */
export interface Page {
  /** Evaluates an expression in the page, and resolves with its value once that is known. */
  evaluate(expression: string): Promise<unknown>;
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  close(): Promise<void>;
  /** Stops the page as a browser does with tabs in the background to save energy: its timers and its sockets stand still. */
  freeze(): Promise<void>;
  thaw(): Promise<void>;
  /** Ends the page's process. */
  crash(): void;
}

/** A browser with tabs of one profile, so that they share an origin's channels and locks. */
export interface Browser {
  readonly name: 'chromium' | 'firefox';
  /** @param visible - whether the tab's window is shown; a minimized one is hidden, as tabs in the background are. */
  openPage(url: string, options: { visible: boolean }): Promise<Page>;
  close(): Promise<void>;
}
