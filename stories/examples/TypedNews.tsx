import { useState } from 'react';
import { createPusherHooks } from 'react-pusher-user';
import { z } from 'zod';
import type { ExampleProps } from './ExampleProps';

interface ShopTypes {
  channels: { shop: { events: { price: { name: string; euros: number } } } };
}

// Or declare the types once for all hooks: see below.
const { PusherProvider, useLatestChannelEvent } =
  createPusherHooks<ShopTypes>();

// Types check nothing at run time. A schema does.
const price = z.object({ name: z.string(), euros: z.number() });
const schemas = { channels: { shop: { events: { price } } } };

export function TypedNews(connection: ExampleProps) {
  const [refused, setRefused] = useState('');
  return (
    <PusherProvider
      {...connection}
      schemas={schemas}
      onInvalidEvent={({ event, issues }) =>
        setRefused(`${event}: ${issues[0]?.message ?? ''}`)
      }
    >
      <Price />
      {refused && <p role="alert">Refused: {refused}</p>}
    </PusherProvider>
  );
}

function Price() {
  const latest = useLatestChannelEvent('shop', 'price');
  if (!latest) return <p>No price yet</p>;
  // `latest.euros` is a number, for TypeScript and at run time.
  return (
    <>
      <h2>{latest.name}</h2>
      <output>{latest.euros.toFixed(2)} €</output>
    </>
  );
}
