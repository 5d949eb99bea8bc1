import { expect, waitFor, within } from 'storybook/test';
import type { StoryContext } from '@storybook/react-vite';

const queriesOf = (element: HTMLElement) => within(element);
type Queries = ReturnType<typeof queriesOf>;

// Longer than the default of one second, because pusher-js waits before it reconnects.
const WAIT = { timeout: 6000 };

/** What a play function does with a story of `withStage`. */
export function stagePage({ canvas, userEvent }: Pick<StoryContext, 'canvas' | 'userEvent'>) {
  const appOf = async (): Promise<Queries> => queriesOf(await canvas.findByRole('region', { name: 'App' }));
  const pressIn = async (queries: Pick<Queries, 'findByRole'>, name: string | RegExp) => {
    const button = await queries.findByRole('button', { name }, WAIT);
    await waitFor(() => expect(button).toBeEnabled(), WAIT);
    await userEvent.click(button);
  };
  return {
    /** Waits for a text in the app. */
    see: async (text: string | RegExp) => (await appOf()).findByText(text, {}, WAIT),
    /** Waits until the app does not show a text. */
    expectMissing: async (text: string | RegExp) => {
      const app = await appOf();
      await waitFor(() => expect(app.queryByText(text)).toBeNull(), WAIT);
    },
    /** Presses a button of the app, when it is enabled. */
    press: async (name: string | RegExp) => pressIn(await appOf(), name),
    /** Presses a button of the server. */
    ask: (name: string) => pressIn(canvas, name),
  };
}
