// @vitest-environment node
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { type ReactNode, Suspense } from 'react';
import { renderToPipeableStream, renderToString } from 'react-dom/server';
import { PusherProvider } from 'react-pusher-user';
import { BrowserSuspense, SignedIn, useChannel, useUser } from 'react-pusher-user/suspense';
import { expect, it, vi } from 'vitest';
import { createWorld } from '../support/world';
import { EVERY_PROBE } from './support/probes';

const withProvider = (props: object, children: ReactNode) => (
  <PusherProvider {...createWorld().props} {...props}>
    <main>{children}</main>
  </PusherProvider>
);

/** Streams an app, with all that React reports. */
async function stream(app: ReactNode) {
  const onError = vi.fn();
  const { pipe } = renderToPipeableStream(app, { onError });
  return { html: await text(pipe(new PassThrough())), onError };
}

it.each(Object.entries(EVERY_PROBE))(
  '%s: the fallback is in the HTML, and the stream ends at once',
  async (_, probe) => {
    const app = withProvider({ autoSignin: true }, <Suspense fallback="…">{probe}</Suspense>);
    expect(visible(renderToString(app))).toBe('…');
    const { html, onError } = await stream(app);
    expect(visible(html)).toBe('…');
    expect(onError).not.toHaveBeenCalled();
  },
);

it('<BrowserSuspense> renders its fallback, and none of its children', async () => {
  const Page = vi.fn(() => useUser().id);
  const { html, onError } = await stream(
    withProvider(
      { autoSignin: true },
      <BrowserSuspense fallback="…">
        <Page />
      </BrowserSuspense>,
    ),
  );
  expect(visible(html)).toBe('…');
  expect(Page).not.toHaveBeenCalled();
  expect(onError).not.toHaveBeenCalled();
});

it('what needs no wait is rendered on the server', async () => {
  const Nothing = () => useChannel(undefined).status;
  const { html } = await stream(
    withProvider(
      {},
      <Suspense fallback="…">
        <SignedIn fallback="Log in">Inbox</SignedIn> <Nothing />
      </Suspense>,
    ),
  );
  expect(visible(html)).toBe('Log in idle');
});

it('without a boundary, the error of the server render names the entry', () => {
  const Page = () => useUser().id;
  expect(() => renderToString(withProvider({ autoSignin: true }, <Page />))).toThrow(
    expect.objectContaining({
      cause: expect.stringContaining('react-pusher-user/suspense') as unknown,
    }) as Error,
  );
});

/** The text of the `<main>` element. */
const visible = (html: string) =>
  (/<main>(.*)<\/main>/s.exec(html)?.[1] ?? '').replace(/<template.*?<\/template>|<!--.*?-->/gs, '');
