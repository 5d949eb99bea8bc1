import type { StoryContext } from '@storybook/react-vite';
import { expect, waitFor, within } from 'storybook/test';
import { driveBrowser } from './driveBrowser';
import { FIRST_MESSAGES } from './ticket';

/** Returns what the play functions do and look for in the support desk: in both browsers, and on the server's side. */
export async function driveDesk({ canvas, userEvent }: Pick<StoryContext, 'canvas' | 'userEvent'>) {
  const first = driveBrowser(await canvas.findByRole('region', { name: 'Browser 1' }), userEvent);
  const second = driveBrowser(await canvas.findByRole('region', { name: 'Browser 2' }), userEvent);
  const server = within(canvas.getByRole('region', { name: 'Your server' }));
  const select = async (name: string) =>
    userEvent.click(server.getByRole('radio', { name: new RegExp(`^${name}`) }));
  return {
    first,
    second,

    /** Signs in Ada in the first browser and Grace in the second, and waits until both have read the ticket. */
    async openTicket() {
      await first.press(/^Ada/);
      await second.press(/^Grace/);
      await first.showsPeople('You', 'Grace');
      await second.showsPeople('Ada', 'You');
      for (const { text } of FIRST_MESSAGES) {
        await first.showsMessage(text);
        await second.showsMessage(text);
      }
    },

    /** Selects the person in the server's panel, and presses a button there. */
    async act(name: string, button: string) {
      await select(name);
      await userEvent.click(server.getByRole('button', { name: button }));
    },

    /** Makes the server send the text to one person. */
    async sendPrivately(name: string, text: string) {
      await select(name);
      const field = server.getByRole('textbox', { name: `Message for ${name} alone` });
      await userEvent.clear(field);
      await userEvent.type(field, `${text}{Enter}`);
    },

    /** Makes the server deny the next sign-in. */
    async denyNextSignin() {
      await userEvent.click(server.getByRole('switch'));
      await expect(server.getByRole('switch')).toBeChecked();
    },

    /** Waits until the list of what the server sees has the text. */
    async listsActivity(text: string) {
      await waitFor(() =>
        expect(canvas.getByRole('list', { name: 'What the server sees' })).toHaveTextContent(text),
      );
    },
  };
}
