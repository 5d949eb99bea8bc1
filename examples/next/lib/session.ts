import { cookies } from 'next/headers';
import { PEOPLE, store } from './store';
import type { Person } from './types';

const COOKIE = 'session';

/** The person who is logged in, or `null`. */
export async function currentPerson(): Promise<Person | null> {
  const sessionId = (await cookies()).get(COOKIE)?.value ?? '';
  return PEOPLE.find(({ id }) => id === store.sessions.get(sessionId)) ?? null;
}

/** The same person as Pusher gets it. All of it is sent to the client. */
export async function currentPusherUser() {
  const person = await currentPerson();
  return person && { id: person.id, user_info: { name: person.name } };
}

export async function startSession(userId: string): Promise<void> {
  await endSession();
  const sessionId = crypto.randomUUID();
  store.sessions.set(sessionId, userId);
  (await cookies()).set(COOKIE, sessionId, {
    httpOnly: true,
    sameSite: 'lax',
    secure: process.env.NODE_ENV === 'production',
  });
}

/** Ends the session of this browser. */
export async function endSession(): Promise<void> {
  const jar = await cookies();
  store.sessions.delete(jar.get(COOKIE)?.value ?? '');
  jar.delete(COOKIE);
}

/** Ends the sessions of a user in all browsers. */
export function endAllSessions(userId: string): void {
  for (const [sessionId, owner] of store.sessions) if (owner === userId) store.sessions.delete(sessionId);
}
