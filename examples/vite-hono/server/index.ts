import { existsSync } from 'node:fs';
import { serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { validator } from 'hono/validator';
import { createChannelAuthHandler, createPusherApi, createUserAuthHandler } from 'react-pusher-user/server';
import { endAllSessions, endSession, personOf, pusherUserOf, startSession } from './session';
import { orders, PEOPLE } from './store';

// In production, the values of your Pusher app. What the environment has already comes first.
if (existsSync('.env')) process.loadEnvFile('.env');

/** Tells Pusher who the user of a connection is. */
const authenticateUser = createUserAuthHandler({ getUser: pusherUserOf });

/** Lets everybody who is logged in enter the one channel of this app. */
const authorizeChannel = createChannelAuthHandler({
  getUser: pusherUserOf,
  authorize: ({ channelName, user }) => user !== null && channelName === 'presence-desk',
});

const login = validator('json', ({ personId }) => ({ personId: String(personId) }));
const newOrder = validator('json', ({ to, item }) => ({ to: String(to), item: String(item).trim() }));

const server = new Hono()
  .get('/api/session', ({ json, req }) => json({ person: personOf(req.raw), people: PEOPLE }))

  .post('/api/login', login, (context) => {
    const person = PEOPLE.find(({ id }) => id === context.req.valid('json').personId);
    // Your app checks a password here.
    if (person) startSession(context, person.id);
    return context.body(null, person ? 204 : 403);
  })

  .post('/api/logout', (context) => {
    endSession(context);
    return context.body(null, 204);
  })

  .post('/api/logout-everywhere', async (context) => {
    const person = personOf(context.req.raw);
    if (!person) return context.body(null, 204);
    // The sessions end first: otherwise another tab could sign in again.
    endAllSessions(person.id);
    endSession(context);
    // If this fails, open pages still receive events until they are closed.
    await createPusherApi().terminateUserConnections(person.id).catch(console.error);
    return context.body(null, 204);
  })

  .get('/api/orders', ({ json, req }) => json(orders.get(personOf(req.raw)?.id ?? '') ?? []))

  /** Answers with a text for the sender. */
  .post('/api/orders', newOrder, async ({ json, req }) => {
    const sender = personOf(req.raw);
    if (!sender) return json('You are logged out. Please log in again.', 403);
    const { to, item } = req.valid('json');
    const receiver = PEOPLE.find(({ id }) => id === to);
    if (!receiver || item === '' || item.length > 80)
      return json('Please write an order of up to 80 characters.', 400);

    const order = { id: crypto.randomUUID(), item, from: sender.name };
    orders.set(receiver.id, [order, ...(orders.get(receiver.id) ?? [])]);
    try {
      await createPusherApi().sendToUser(receiver.id, 'order-assigned', order);
      return json(`Sent to ${receiver.name}.`);
    } catch (error) {
      console.error(error);
      return json(`Saved, but ${receiver.name} does not see it at once.`);
    }
  })

  .post('/pusher/user-auth', ({ req }) => authenticateUser(req.raw))
  .post('/pusher/auth', ({ req }) => authorizeChannel(req.raw));

// The built page. During development, Vite serves the page.
if (existsSync('dist')) server.use(serveStatic({ root: './dist' }));

/** The page calls these routes with their types, by Hono's client. */
export type Server = typeof server;

serve({ fetch: server.fetch, port: Number(process.env.PORT ?? 3001) }, ({ port }) =>
  console.log(`The app's server listens on http://localhost:${port}`),
);
