import { useState } from 'react';
import { AppWindow } from '../playground/AppWindow';
import type { Value } from '../playground/createValue';
import { FocusKeeper } from '../playground/FocusKeeper';
import { HookSection } from '../playground/HookSection';
import { LostBanner } from './LostBanner';
import { MARKET, useSubscriptionCount } from './liveHooks';
import { Ticker } from './Ticker';
import { Weather } from './Weather';

/** The app: a market and the weather. */
export function LiveApp({ renders, grace }: { renders: Value<number>; grace: number }) {
  const [isWeatherShown, setWeatherShown] = useState(false);
  return (
    <AppWindow label="The app" address="desk.example">
      <FocusKeeper label="The app’s screen">
        <LostBanner grace={grace} />
        <Audience />
        <Ticker renders={renders} />
        <HookSection title="Weather" hook="useLatestChannelEvent">
          <div className="weather">
            {isWeatherShown ? <Weather /> : <p className="hint">Not on the screen, so not subscribed.</p>}
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

function Audience() {
  const count = useSubscriptionCount(MARKET);
  return (
    <HookSection title="Audience" hook="useSubscriptionCount">
      <p className="audience">
        {count === null
          ? 'Not known for now.'
          : count === 1
            ? 'Only you watch.'
            : `${count} watch, you among them.`}
      </p>
    </HookSection>
  );
}
