import { Suspense } from 'react';
import { renderToString } from 'react-dom/server';
import { PusherProvider } from 'react-pusher-user';
import { BrowserSuspense, useUser } from 'react-pusher-user/suspense';

const Greeting = () => <h1>Hello {useUser().id}</h1>;

test.each([
  ['<Suspense>', Suspense],
  ['<BrowserSuspense>', BrowserSuspense],
])('a server render of %s has its fallback', (_, Boundary) => {
  const html = renderToString(
    <PusherProvider appKey="key" cluster="eu" autoSignin>
      <Boundary fallback={<p>One moment</p>}>
        <Greeting />
      </Boundary>
    </PusherProvider>,
  );
  expect(html).toContain('<p>One moment</p>');
  expect(html).not.toContain('Hello');
});
