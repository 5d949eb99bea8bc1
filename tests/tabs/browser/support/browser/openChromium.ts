import { chromium } from 'playwright';
import { chromiumLaunchOptions } from '../../../../support/chromium';
import { CommandSocket } from './CommandSocket';
import { findFreePort } from './findFreePort';
import type { Browser, Page } from './Page';

/** What Playwright switches off, and what the tabs of a real browser are subject to. */
const BACKGROUND_LIMITS = [
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
];

interface Evaluation {
  result: { value?: unknown };
  exceptionDetails?: { text: string; exception?: { description?: string } };
}

/**
 * Starts Chromium, with the limits for tabs in the background that users have. The tabs are driven by the DevTools protocol
 * (https://chromedevtools.github.io/devtools-protocol/): a page of Playwright's counts as visible for ever.
 */
export async function openChromium(): Promise<Browser> {
  const port = await findFreePort();
  const { args = [], ...options } = chromiumLaunchOptions();
  const browser = await chromium.launch({
    ...options,
    args: [...args, `--remote-debugging-port=${port}`],
    ignoreDefaultArgs: BACKGROUND_LIMITS,
  });
  const version = await fetch(`http://127.0.0.1:${port}/json/version`);
  const { webSocketDebuggerUrl } = (await version.json()) as { webSocketDebuggerUrl: string };
  const devTools = await CommandSocket.open(webSocketDebuggerUrl);
  return {
    name: 'chromium',
    openPage: (url, { visible }) => openPage(devTools, url, visible),
    async close() {
      devTools.close();
      await browser.close();
    },
  };
}

async function openPage(devTools: CommandSocket, url: string, visible: boolean): Promise<Page> {
  const { targetId } = await devTools.send<{ targetId: string }>('Target.createTarget', {
    url,
    newWindow: true,
    ...(!visible && { windowState: 'minimized' }),
  });
  const target = { targetId, flatten: true };
  const { sessionId } = await devTools.send<{ sessionId: string }>('Target.attachToTarget', target);
  const send = <Result>(method: string, params?: object) => devTools.send<Result>(method, params, sessionId);
  return {
    async evaluate(expression) {
      const params = { expression, awaitPromise: true, returnByValue: true };
      const { result, exceptionDetails } = await send<Evaluation>('Runtime.evaluate', params);
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    },
    goto: (to) => send('Page.navigate', { url: to }),
    reload: () => send('Page.reload'),
    close: () => devTools.send('Target.closeTarget', { targetId }),
    freeze: () => send('Page.setWebLifecycleState', { state: 'frozen' }),
    thaw: () => send('Page.setWebLifecycleState', { state: 'active' }),
    // Chromium never answers this command.
    crash: () => void send('Page.crash').catch(() => {}),
  };
}
