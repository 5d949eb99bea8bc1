import type { Meta, StoryObj } from '@storybook/react-vite';
import type { Theme } from './playground/StoryPage';
import { serverSettingsOf } from './server/ServerSettings';
import { playDesk } from './support-desk/playDesk';
import { SupportDesk } from './support-desk/SupportDesk';

const PARCEL = 'Your parcel arrives on Thursday.';

const meta: Meta<typeof SupportDesk> = {
  title: 'Support desk',
  component: SupportDesk,
  parameters: { controls: { disable: true } },
  render: (_, { globals }) => (
    <SupportDesk settings={serverSettingsOf(globals)} theme={globals.theme as Theme | undefined} />
  ),
};

export default meta;

type Story = StoryObj<typeof SupportDesk>;

/** Ada, a customer, and Grace, a support agent, sign in. Each sees that the other is here. */
export const Start: Story = {
  name: 'Two people sign in',
  play: playDesk(async ({ first, second, listsActivity }) => {
    await first.shows('Not signed in');
    await first.press(/^Ada/);
    await first.shows('Signed in');
    await second.press(/^Grace/);
    await first.shows('Grace joined');
    await second.showsPeople('Ada', 'You');
    await second.showsMessage('Hello! My order was due on Monday. Where is it?');
    await listsActivity('Grace opened the ticket');
  }),
};

/** Each side sees that the other types, until that person pauses. A message reaches everybody in the ticket. */
export const Conversation: Story = {
  play: playDesk(async ({ first, second, openTicket, listsActivity }) => {
    await openTicket();
    await second.type('Let me look.');
    await first.shows('Grace is typing…');
    await second.type('{Enter}');
    await first.showsMessage('Let me look.');
    await first.lacks('Grace is typing…');
    await listsActivity('Grace wrote to the ticket: “Let me look.”');
    await first.type('Thank');
    await second.shows('Ada is typing…');
    await second.hides('Ada is typing…');
    await first.type(' you!{Enter}');
    await second.showsMessage('Thank you!');
  }),
};

/** The server sends a message to Ada, and then one to Grace. Each of them gets one message. */
export const PrivateMessage: Story = {
  name: 'A message for one person',
  play: playDesk(async ({ first, second, openTicket, act, sendPrivately, listsActivity }) => {
    await openTicket();
    await act('Ada', 'Send to Ada');
    await first.shows(PARCEL);
    await listsActivity(`Ada got a private message: “${PARCEL}”`);
    await sendPrivately('Grace', 'Ada gets free shipping.');
    await second.shows('Ada gets free shipping.');
    // The message to Ada was sent first: Grace would have it by now.
    await second.lacks(PARCEL);
    await first.lacks('Ada gets free shipping.');
  }),
};

/** Ada is signed in in two browsers, and is one member of the ticket. What the server does to Ada happens in both. */
export const OnePersonTwice: Story = {
  name: 'One person in two browsers',
  play: playDesk(async ({ first, second, act }) => {
    await first.press(/^Ada/);
    await second.press(/^Ada/);
    await first.showsPeople('You');
    await second.showsPeople('You');
    await act('Ada', 'Send to Ada');
    await first.shows(PARCEL);
    await second.shows(PARCEL);
    await act('Ada', 'Terminate Ada');
    await first.shows('You were disconnected');
    await second.shows('You were disconnected');
  }),
};

/** The admin terminates Grace. Her browser says what happened, Ada sees her leave, and Grace can sign in again. */
export const Terminated: Story = {
  name: 'The admin terminates a person',
  play: playDesk(async ({ first, second, openTicket, act, listsActivity }) => {
    await openTicket();
    await act('Grace', 'Terminate Grace');
    await second.shows('An administrator has signed you out.');
    await second.shows('terminated');
    await first.shows('Grace left');
    await listsActivity('Grace was disconnected by your server');
    await second.press('Sign in again as Grace');
    await second.showsPeople('Ada', 'You');
    await first.showsPeople('You', 'Grace');
  }),
};

/** The server denies one sign-in with status 403. Ada reads why, and the next attempt succeeds. */
export const Denied: Story = {
  name: 'The server denies a sign-in',
  // One story of each file uses the dark theme, so that the accessibility tests check its contrast.
  globals: { theme: 'dark' },
  play: playDesk(async ({ first, denyNextSignin, listsActivity }) => {
    await denyNextSignin();
    await first.press(/^Ada/);
    await first.shows('This account is not allowed to receive live updates.');
    await first.shows('denied');
    await listsActivity('Ada was denied by your server');
    await first.press('Try again as Ada');
    await first.showsPeople('You');
  }),
};

/** Ada's connection drops while Grace writes. Ada is signed in again without doing anything, and has missed nothing. */
export const ConnectionDropped: Story = {
  name: 'A connection drops',
  play: playDesk(async ({ first, second, openTicket, act }) => {
    await openTicket();
    await act('Ada', 'Drop connection');
    await first.shows('Connection lost, signing in again…');
    await second.showsPeople('You');
    await second.type('It is on its way to you.{Enter}');
    await first.shows('Signed in');
    await first.showsMessage('It is on its way to you.');
    await second.showsPeople('You', 'Ada');
  }),
};

/** Linus signs in in Ada's browser. The connection is replaced, and nothing of Ada's stays behind. */
export const AnotherAccount: Story = {
  name: 'A browser switches the account',
  play: playDesk(async ({ first, second, openTicket, act }) => {
    await openTicket();
    await act('Ada', 'Send to Ada');
    await first.shows(PARCEL);
    await first.press('Linus');
    await second.showsPeople('You', 'Linus');
    await first.showsPeople('Grace', 'You');
    await first.lacks(PARCEL);
    await first.press('Sign out');
    await first.shows('Not signed in');
  }),
};
