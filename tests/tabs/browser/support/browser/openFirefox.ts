import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { CommandSocket } from './CommandSocket';
import type { Browser, Page } from './Page';

type Evaluation =
  { type: 'success'; result: { value?: string } } | { type: 'exception'; exceptionDetails: { text: string } };

/** Starts the Firefox at a path, whose tabs are driven by WebDriver BiDi: https://w3c.github.io/webdriver-bidi/ */
export async function openFirefox(path: string): Promise<Browser> {
  const profile = mkdtempSync(join(tmpdir(), 'firefox-'));
  const args = ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'];
  const child = spawn(path, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  const exited = once(child, 'exit');
  const bidi = await CommandSocket.open(`${await findAddress(child.stderr)}/session`);
  await bidi.send('session.new', { capabilities: {} });
  return {
    name: 'firefox',
    openPage: (url, { visible }) => openPage(bidi, url, visible),
    async close() {
      bidi.close();
      child.kill();
      await exited;
      rmSync(profile, { recursive: true });
    },
  };
}

/** Firefox prints where it listens. */
async function findAddress(output: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: output })) {
    const address = /WebDriver BiDi listening on (ws:\S+)/.exec(line)?.[1];
    if (address !== undefined) return address;
  }
  throw new Error('Firefox has ended before it listened.');
}

async function openPage(bidi: CommandSocket, url: string, visible: boolean): Promise<Page> {
  const place = visible ? { type: 'window' } : { type: 'tab', background: true };
  const { context } = await bidi.send<{ context: string }>('browsingContext.create', place);
  const goto = async (to: string) => {
    await bidi.send('browsingContext.navigate', { context, url: to, wait: 'none' });
  };
  await goto(url);
  return {
    async evaluate(expression) {
      // BiDi describes objects property by property: JSON is simpler to read.
      const evaluation = await bidi.send<Evaluation>('script.evaluate', {
        expression: `Promise.resolve(eval(${JSON.stringify(expression)})).then(JSON.stringify)`,
        target: { context },
        awaitPromise: true,
      });
      if (evaluation.type === 'exception') throw new Error(evaluation.exceptionDetails.text);
      const { value } = evaluation.result;
      return value === undefined ? undefined : (JSON.parse(value) as unknown);
    },
    goto,
    reload: () => bidi.send('browsingContext.reload', { context, wait: 'none' }),
    close: () => bidi.send('browsingContext.close', { context }),
    freeze: notInFirefox,
    thaw: notInFirefox,
    crash: notInFirefox,
  };
}

function notInFirefox(): never {
  throw new Error('Firefox can neither freeze a page nor let it crash on command.');
}
