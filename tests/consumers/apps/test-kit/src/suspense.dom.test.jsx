import { act, render, screen } from '@testing-library/react';
import { Component, StrictMode, Suspense } from 'react';
import { BrowserSuspense, useChannel, useLatestChannelEvent, useUser } from 'react-pusher-user/suspense';
import { createTestPusher, PusherTestProvider } from 'react-pusher-user/testing';

const pusher = createTestPusher();

const Greeting = () => <h1>Hello {useUser().id}</h1>;

function News() {
  const { status } = useChannel('news');
  const headline = useLatestChannelEvent('news', 'headline');
  return (
    <p>
      {status}: {headline?.text ?? 'nothing yet'}
    </p>
  );
}

class ErrorBoundary extends Component {
  state = { error: null };
  static getDerivedStateFromError = (error) => ({ error });
  render = () => this.state.error?.code ?? this.props.children;
}

/** In an `await`ed `act`, as React asks for components that suspend. */
const mount = (children) =>
  act(async () =>
    render(
      <PusherTestProvider pusher={pusher} user={{ id: 'ada' }}>
        <ErrorBoundary>
          <Suspense fallback={<h1>One moment</h1>}>{children}</Suspense>
        </ErrorBoundary>
      </PusherTestProvider>,
    ),
  );

test.each([
  ['', <Greeting />, <News />],
  [
    ' in Strict Mode',
    <StrictMode>
      <Greeting />
    </StrictMode>,
    <StrictMode>
      <News />
    </StrictMode>,
  ],
  [
    ' in <BrowserSuspense>',
    <BrowserSuspense fallback="One moment">
      <Greeting />
    </BrowserSuspense>,
    <BrowserSuspense fallback="One moment">
      <News />
    </BrowserSuspense>,
  ],
])('suspended components show the user, the channel and its events%s', async (_, greeting, news) => {
  await mount([<div key="1">{greeting}</div>, <div key="2">{news}</div>]);
  await pusher.settled();
  screen.getByText('Hello ada');
  screen.getByText('subscribed: nothing yet');
  await pusher.channel('news').trigger('headline', { text: 'Pigs fly' });
  screen.getByText('subscribed: Pigs fly');
  await pusher.dropAll();
  screen.getByText('Hello ada');
  await pusher.reconnect();
  screen.getByText('subscribed: Pigs fly');
  expect(screen.queryByText('One moment')).toBeNull();
});

test('a sign-in that fails is shown by the error boundary', async () => {
  const log = console.error;
  console.error = () => {};
  pusher.auth.deny();
  await mount(<Greeting />);
  await pusher.settled();
  screen.getByText('denied');
  console.error = log;
});
