import { type } from 'arktype';
import type { Schemas } from 'react-pusher-user';
import * as v from 'valibot';
import { z } from 'zod';

// Without registered types, any name and any data may have a schema; a user has an id all the same.
export const accepted = [
  {
    user: z.looseObject({ id: z.string() }),
    userEvents: { anything: z.string(), other: v.number(), third: type('string[]') },
    channels: {
      news: { events: { anything: z.string() } },
      'private-*': { events: { anything: v.string() }, clientEvents: { 'client-x': type('string') } },
      'presence-*': { member: z.object({ name: z.string() }) },
    },
  },
  { user: z.object({ id: z.string(), name: z.string() }) },
  { user: v.object({ id: v.string() }) },
  { user: type({ id: 'string' }) },
] satisfies Schemas[];

export const refused: Schemas[] = [
  // @ts-expect-error -- an id is a string
  { user: z.object({ id: z.number() }) },
  // @ts-expect-error -- a client event's name begins with `client-`
  { channels: { 'private-*': { clientEvents: { x: z.string() } } } },
  // @ts-expect-error -- schemas are grouped
  { channels: { 'private-*': z.string() } },
];
