'use server';

import { createPusherApi } from 'react-pusher-user/server';
import { currentPerson, endAllSessions, endSession, startSession } from '../lib/session';
import { PEOPLE, store } from '../lib/store';

// An action that changes a cookie renders the layout again, which gives the provider another `userId`.

export async function logIn(form: FormData): Promise<void> {
  const person = PEOPLE.find(({ id }) => id === form.get('person'));
  // Your app checks a password here.
  if (person) await startSession(person.id);
}

export async function logOut(): Promise<void> {
  await endSession();
}

export async function logOutEverywhere(): Promise<void> {
  const person = await currentPerson();
  if (!person) return;
  // The sessions end first: otherwise another tab could sign in again.
  endAllSessions(person.id);
  await endSession();
  // If this fails, open pages still receive events until they are closed.
  await createPusherApi().terminateUserConnections(person.id).catch(console.error);
}

/** Returns a text for the sender. */
export async function sendOrder(_previous: string, form: FormData): Promise<string> {
  const sender = await currentPerson();
  if (!sender) return 'You are logged out. Please log in again.';
  const receiver = PEOPLE.find(({ id }) => id === form.get('to'));
  const item = form.get('item');
  if (!receiver || typeof item !== 'string' || item.trim() === '' || item.length > 80)
    return 'Please write an order of up to 80 characters.';

  const order = { id: crypto.randomUUID(), item, from: sender.name };
  store.orders.set(receiver.id, [order, ...(store.orders.get(receiver.id) ?? [])]);
  try {
    await createPusherApi().sendToUser(receiver.id, 'order-assigned', order);
    return `Sent to ${receiver.name}.`;
  } catch (error) {
    console.error(error);
    return `Saved, but ${receiver.name} does not see it at once.`;
  }
}
