import { useState } from 'react';
import {
  PusherProvider,
  useChannelEvent,
  useChannels,
} from 'react-pusher-user';
import type { ExampleProps } from './ExampleProps';

const LEAGUES = ['football', 'tennis', 'chess'];

export function Leagues(connection: ExampleProps) {
  const [chosen, setChosen] = useState(['football', 'tennis']);
  const toggle = (league: string) =>
    setChosen((all) =>
      all.includes(league)
        ? all.filter((other) => other !== league)
        : [...all, league],
    );
  return (
    <PusherProvider {...connection}>
      <fieldset>
        <legend>Leagues</legend>
        {LEAGUES.map((league) => (
          <label key={league}>
            <input
              type="checkbox"
              checked={chosen.includes(league)}
              onChange={() => toggle(league)}
            />{' '}
            {league}
          </label>
        ))}
      </fieldset>
      <Scores leagues={chosen} />
    </PusherProvider>
  );
}

function Scores({ leagues }: { leagues: string[] }) {
  // A league that stays keeps its subscription.
  const { status, channels } = useChannels(leagues);
  const [last, setLast] = useState('No score yet');
  useChannelEvent(leagues, 'score', (data, { channel }) =>
    setLast(`${channel}: ${String(data)}`),
  );
  return (
    <>
      <p>All: {status}</p>
      <ul aria-label="Channels">
        {[...channels].map(([name, channel]) => (
          <li key={name}>
            {name}: {channel.status}
          </li>
        ))}
      </ul>
      <output>{last}</output>
    </>
  );
}
