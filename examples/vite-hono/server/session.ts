import type { Context } from 'hono';
import { deleteCookie, setCookie } from 'hono/cookie';
import { parse } from 'hono/utils/cookie';
import type { Person } from '../shared/types';
import { PEOPLE, sessions } from './store';

const COOKIE = 'session';

/** The person who is logged in, or `null`. */
export function personOf(request: Request): Person | null {
  return PEOPLE.find(({ id }) => id === sessions.get(sessionIdOf(request))) ?? null;
}

/** The same person as Pusher gets it. All of it is sent to the client. */
export function pusherUserOf(request: Request) {
  const person = personOf(request);
  return person && { id: person.id, user_info: { name: person.name } };
}

export function startSession(context: Context, userId: string): void {
  endSession(context);
  const sessionId = crypto.randomUUID();
  sessions.set(sessionId, userId);
  setCookie(context, COOKIE, sessionId, {
    httpOnly: true,
    sameSite: 'Lax',
    secure: process.env.NODE_ENV === 'production',
  });
}

/** Ends the session of this browser. */
export function endSession(context: Context): void {
  sessions.delete(sessionIdOf(context.req.raw));
  deleteCookie(context, COOKIE);
}

/** Ends the sessions of a user in all browsers. */
export function endAllSessions(userId: string): void {
  for (const [sessionId, owner] of sessions) if (owner === userId) sessions.delete(sessionId);
}

function sessionIdOf(request: Request): string {
  return parse(request.headers.get('Cookie') ?? '')[COOKIE] ?? '';
}
