import {
  PusherProvider,
  useChannel,
  useLatestChannelEvent,
  useSubscriptionCount,
} from 'react-pusher-user';
import type { ExampleProps } from './ExampleProps';

export function News(connection: ExampleProps) {
  return (
    <PusherProvider {...connection}>
      <Headlines />
    </PusherProvider>
  );
}

interface Headline {
  text: string;
}

function Headlines() {
  const { status, error, retry } = useChannel('news');
  const readers = useSubscriptionCount('news');
  const headlines = useLatestChannelEvent('news', 'headline', {
    initial: [],
    reduce: (list: Headline[], data) =>
      [data as Headline, ...list].slice(0, 3),
  });
  if (status === 'error') {
    return <button onClick={retry}>Try again ({error.code})</button>;
  }
  if (status !== 'subscribed') return <p>Loading …</p>;
  return (
    <>
      <h2>News</h2>
      <p>Readers: {readers}</p>
      <ul aria-label="Headlines">
        {headlines.map(({ text }) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </>
  );
}
