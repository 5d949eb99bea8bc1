import { hc } from 'hono/client';
// The type alone: no code of the server gets into the page.
import type { Server } from '../server';

/** The routes of the app's own server. */
export const server = hc<Server>('/');
