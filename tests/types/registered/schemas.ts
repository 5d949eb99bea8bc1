import { type } from 'arktype';
import type { InvalidEvent, Schema, SchemaIssue, Schemas } from 'react-pusher-user';
import * as v from 'valibot';
import { expectTypeOf } from 'vitest';
import { z } from 'zod';

// Each library's schemas, where they give what is registered, more, or the same by another way.
export const accepted = [
  {
    user: z.object({ id: z.string(), nickname: z.string() }),
    userEvents: { shipped: z.object({ orderId: z.string(), carrier: z.string() }) },
    channels: {
      news: { events: { headline: z.object({ text: z.number().transform(String) }) } },
      'presence-lobby': { member: z.object({ name: z.string(), away: z.boolean().default(false) }) },
      'presence-room-*': {
        events: { message: z.object({ text: z.string() }) },
        clientEvents: { 'client-typing': z.object({ at: z.coerce.number() }) },
        member: z.object({ name: z.string() }),
      },
      'presence-room-7': { member: z.object({ name: z.literal('Ada') }) },
    },
  },
  {
    user: v.object({ id: v.pipe(v.string(), v.minLength(1)), nickname: v.string() }),
    userEvents: { shipped: v.object({ orderId: v.string() }), refunded: v.object({ amount: v.number() }) },
    channels: {
      'presence-room-*': {
        clientEvents: { 'client-left': v.object({ why: v.optional(v.string(), 'unsaid') }) },
        member: v.object({ name: v.string() }),
      },
    },
  },
  {
    user: type({ id: 'string', nickname: 'string' }),
    userEvents: { shipped: type({ orderId: 'string' }) },
    channels: {
      news: { events: { correction: type({ of: 'number' }) } },
      'presence-room-*': { member: type({ name: 'string' }) },
    },
  },
  {},
] satisfies Schemas[];

export const refused: Schemas[] = [
  // @ts-expect-error -- the user lacks a nickname
  { user: z.object({ id: z.string() }) },
  // @ts-expect-error -- the user lacks a nickname
  { user: v.object({ id: v.string() }) },
  // @ts-expect-error -- the user lacks a nickname
  { user: type({ id: 'string' }) },
  // @ts-expect-error -- an order's id is a string
  { userEvents: { shipped: z.object({ orderId: z.number() }) } },
  // @ts-expect-error -- an order's id is a string
  { userEvents: { shipped: v.object({ orderId: v.number() }) } },
  // @ts-expect-error -- an order's id is a string
  { userEvents: { shipped: type({ orderId: 'number' }) } },
  // @ts-expect-error -- an order's id is not optional
  { userEvents: { shipped: z.object({ orderId: z.string().optional() }) } },
  // @ts-expect-error -- no such event is registered
  { userEvents: { shiped: z.object({ orderId: z.string() }) } },
  // @ts-expect-error -- no such channel is registered
  { channels: { 'presence-hall': {} } },
  // @ts-expect-error -- members there have a name
  { channels: { 'presence-room-*': { member: z.object({ nickname: z.string() }) } } },
  // @ts-expect-error -- members there have a name
  { channels: { 'presence-room-*': { member: v.object({ nickname: v.string() }) } } },
  // @ts-expect-error -- members there have a name
  { channels: { 'presence-room-*': { member: type({ nickname: 'string' }) } } },
  // @ts-expect-error -- no such event on this channel
  { channels: { news: { events: { message: z.object({ text: z.string() }) } } } },
  // @ts-expect-error -- a public channel has no members
  { channels: { news: { member: z.object({ name: z.string() }) } } },
  // @ts-expect-error -- no schema
  { user: (data: unknown) => data },
];

declare const invalid: InvalidEvent;
expectTypeOf(invalid.channel).toEqualTypeOf<string | null>();
expectTypeOf(invalid.data).toEqualTypeOf<unknown>();
expectTypeOf(invalid.issues).toEqualTypeOf<readonly SchemaIssue[]>();

// A schema's issues are ours, whatever the library.
export async function check(schema: Schema<{ orderId: string }>) {
  const checked = await schema['~standard'].validate({});
  if (checked.issues) expectTypeOf(checked.issues).toEqualTypeOf<readonly SchemaIssue[]>();
  else expectTypeOf(checked.value).toEqualTypeOf<{ orderId: string }>();
}
