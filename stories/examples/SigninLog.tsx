import { useEffect, useState } from 'react';
import { PusherProvider, useInspector } from 'react-pusher-user';
import type { ExampleProps } from './ExampleProps';

export function SigninLog(connection: ExampleProps) {
  return (
    <PusherProvider {...connection} autoSignin>
      <Log />
    </PusherProvider>
  );
}

const LATEST = 6;

function Log() {
  const inspector = useInspector();
  const [lines, setLines] = useState<readonly string[]>([]);
  useEffect(
    () =>
      inspector.onTransition(({ event, next }) =>
        setLines((before) =>
          [`${event.type}: ${next.status}`, ...before].slice(0, LATEST),
        ),
      ),
    [inspector],
  );
  return (
    <>
      <h2>Log of the sign-in</h2>
      <ol reversed aria-label="Log">
        {lines.map((line, index) => (
          <li key={lines.length - index}>{line}</li>
        ))}
      </ol>
    </>
  );
}
