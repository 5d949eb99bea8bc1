import { within } from 'storybook/test';
import type { StoryContext } from '@storybook/react-vite';

const queriesOf = (element: HTMLElement) => within(element);
type Queries = ReturnType<typeof queriesOf>;

// Longer than the default of one second, because pusher-js waits before it reconnects.
const WAIT = { timeout: 6000 };

/** What a play function does with a story of `withStage`. */
export function stagePage({ canvas, userEvent }: Pick<StoryContext, 'canvas' | 'userEvent'>) {
  const appOf = async (): Promise<Queries> => queriesOf(await canvas.findByRole('region', { name: 'App' }));
  return {
    /** Waits for a text in the app. */
    see: async (text: string | RegExp) => (await appOf()).findByText(text, {}, WAIT),
    /** Checks that the app does not show a text now. */
    misses: async (text: string | RegExp) => (await appOf()).queryByText(text) === null,
    /** Presses a button of the app. */
    press: async (name: string | RegExp) =>
      userEvent.click(await (await appOf()).findByRole('button', { name }, WAIT)),
    /** Presses a button of the server. */
    ask: async (name: string) => userEvent.click(await canvas.findByRole('button', { name }, WAIT)),
  };
}
