import { useEffect } from 'react';
import type { Value } from '../playground/createValue';
import { HookSection } from '../playground/HookSection';
import { MARKET, type Price, useLatestChannelEvent } from './liveHooks';
import { Sparkline } from './Sparkline';

/** The latest prices of each symbol, oldest first. */
type Quotes = Readonly<Record<string, readonly number[]>>;

const MAX_PRICES = 32;
const NO_QUOTES: Quotes = {};
const addPrice = (quotes: Quotes, { symbol, price }: Price): Quotes => ({
  ...quotes,
  [symbol]: [...(quotes[symbol] ?? []), price].slice(-MAX_PRICES),
});

/** Lists the prices. `reduce` runs for each event, so no price is lost when several arrive between two renders. */
export function Ticker({ priceRenders }: { priceRenders: Value<number> }) {
  const quotes = useLatestChannelEvent(MARKET, 'price', { reduce: addPrice, initial: NO_QUOTES });
  // No dependencies: the effect counts each render.
  useEffect(() => priceRenders.set(priceRenders.get() + 1));
  const symbols = Object.keys(quotes).sort();
  return (
    <HookSection title="Market" hook="useLatestChannelEvent">
      <div className="market">
        {symbols.length > 0 ? (
          <ul className="quotes" aria-label="Prices">
            {symbols.map((symbol) => (
              <Quote key={symbol} symbol={symbol} prices={quotes[symbol] ?? []} />
            ))}
          </ul>
        ) : (
          <p className="empty">No prices yet.</p>
        )}
      </div>
    </HookSection>
  );
}

function Quote({ symbol, prices }: { symbol: string; prices: readonly number[] }) {
  const price = prices.at(-1) ?? 0;
  const change = price - (prices.at(-2) ?? price);
  const tone = change > 0 ? 'good' : change < 0 ? 'bad' : 'plain';
  return (
    <li className="quote" data-tone={tone}>
      <strong>{symbol}</strong>
      <Sparkline values={prices} />
      <span className="quote-price">{price.toFixed(2)}</span>
      <span className="quote-change">
        {change > 0 && '+'}
        {change.toFixed(2)}
      </span>
    </li>
  );
}
