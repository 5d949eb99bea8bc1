import type { StoryContext } from '@storybook/react-vite';
import { expect, waitFor, within } from 'storybook/test';

type UserEvents = StoryContext['userEvent'];

// Longer than the default of one second, because pusher-js waits before it reconnects.
const WAIT = { timeout: 6000 };

/** Returns what the play functions do and look for in one browser of the support desk. */
export function driveBrowser(element: HTMLElement, userEvent: UserEvents) {
  const browser = within(element);
  return {
    async press(name: string | RegExp) {
      await userEvent.click(browser.getByRole('button', { name }));
    },

    /** Types into the field for a message. `{Enter}` sends the message. */
    async type(keys: string) {
      await userEvent.type(await browser.findByRole('textbox', { name: 'Message' }, WAIT), keys);
    },

    /** Waits until the browser shows the text. */
    async shows(text: string) {
      await expect(await browser.findByText(text, {}, WAIT)).toBeVisible();
    },

    /** Waits until the browser does not show the text any more. */
    async hides(text: string) {
      await waitFor(() => expect(browser.queryByText(text)).toBeNull(), WAIT);
    },

    /** Checks that the browser does not show the text now. */
    async lacks(text: string) {
      await expect(browser.queryByText(text)).toBeNull();
    },

    /** Waits until the conversation has the message. */
    async showsMessage(text: string) {
      await within(await browser.findByRole('log', { name: 'Messages' }, WAIT)).findByText(text, {}, WAIT);
    },

    /** Waits until exactly these people have the ticket open, in any order. */
    async showsPeople(...names: readonly string[]) {
      await waitFor(() => {
        const list = within(browser.getByRole('list', { name: 'Who is here' }));
        const shown = list.queryAllByRole('listitem').map(({ lastChild }) => lastChild?.textContent);
        return expect(shown.sort()).toEqual([...names].sort());
      }, WAIT);
    },
  };
}
