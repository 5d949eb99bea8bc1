import { useState } from 'react';
import { AppWindow } from '../playground/AppWindow';
import type { Value } from '../playground/createValue';
import { HookSection } from '../playground/HookSection';
import { FocusKeeper } from '../playground/FocusKeeper';
import { MARKET, useSubscriptionCount } from './liveHooks';
import { LostConnectionBanner } from './LostConnectionBanner';
import { Ticker } from './Ticker';
import { Weather } from './Weather';

interface LiveAppProps {
  priceRenders: Value<number>;
  bannerDelay: number;
}

/** The app: prices and a weather report. */
export function LiveApp({ priceRenders, bannerDelay }: LiveAppProps) {
  const [isWeatherShown, setWeatherShown] = useState(false);
  return (
    <AppWindow label="App" address="desk.example">
      <FocusKeeper label="App screen">
        <LostConnectionBanner delay={bannerDelay} />
        <Subscribers />
        <Ticker priceRenders={priceRenders} />
        <HookSection title="Weather" hook="useLatestChannelEvent">
          <div className="weather">
            {isWeatherShown ? <Weather /> : <p className="hint">Hidden: the channel is not subscribed.</p>}
            <button
              type="button"
              className="button button-small"
              aria-expanded={isWeatherShown}
              onClick={() => setWeatherShown(!isWeatherShown)}
            >
              {isWeatherShown ? 'Hide weather' : 'Show weather'}
            </button>
          </div>
        </HookSection>
      </FocusKeeper>
    </AppWindow>
  );
}

function Subscribers() {
  const count = useSubscriptionCount(MARKET);
  return (
    <HookSection title="Subscribers" hook="useSubscriptionCount">
      <p className="subscribers">{describeCount(count)}</p>
    </HookSection>
  );
}

function describeCount(count: number | null): string {
  if (count === null) return 'Unknown until Pusher sends the count.';
  return count === 1 ? '1 connection: yours.' : `${count} connections, including yours.`;
}
