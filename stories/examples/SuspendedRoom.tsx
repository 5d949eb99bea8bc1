import { Component, type ReactNode, Suspense } from 'react';
import { PusherProvider } from 'react-pusher-user';
import { usePresence, useRetry, useUser } from 'react-pusher-user/suspense';
import type { ExampleProps } from './ExampleProps';

export function SuspendedRoom(connection: ExampleProps) {
  return (
    <PusherProvider {...connection} userId="ada" autoSignin>
      <RoomPage />
    </PusherProvider>
  );
}

function RoomPage() {
  return (
    <ErrorBoundary onReset={useRetry()}>
      <Suspense fallback={<p role="status">Entering the room …</p>}>
        <Room />
      </Suspense>
    </ErrorBoundary>
  );
}

function Room() {
  const user = useUser(); // never null
  const { status, members } = usePresence('presence-team');
  return (
    <>
      <h2>Hello {user.id}</h2>
      <p role="status">
        {status === 'subscribed'
          ? `In the room: ${members.length}`
          : 'Coming back …'}
      </p>
    </>
  );
}

class ErrorBoundary extends Component<
  { children: ReactNode; onReset: () => void },
  { error: Error | null }
> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError = (error: Error) => ({ error });

  reset = () => {
    this.props.onReset();
    this.setState({ error: null });
  };

  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <>
        <p role="alert">{error.message}</p>
        <button onClick={this.reset}>Try again</button>
      </>
    );
  }
}
