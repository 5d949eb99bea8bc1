import type { StoryContext } from '@storybook/react-vite';
import { expect, waitFor, within } from 'storybook/test';
import type { ErrorText } from './errorTexts';

// Longer than the default of one second, because a story may wait for a time limit.
const WAIT = { timeout: 6000 };

interface Expected {
  code: string;
  text: ErrorText | undefined;
  /** The button that causes the error, if there is one. */
  button?: string;
  /** What the app shows when the cause is gone. */
  mended: string;
}

/** Causes the error, checks what the developer and the user see, removes the cause, and checks that all is well. */
export async function playFailure(
  { canvas, userEvent }: Pick<StoryContext, 'canvas' | 'userEvent'>,
  { code, text, button, mended }: Expected,
): Promise<void> {
  const pressWhenEnabled = async (name: string) => {
    const found = await canvas.findByRole('button', { name });
    await waitFor(() => expect(found).toBeEnabled(), WAIT);
    await userEvent.click(found);
  };
  if (button) await pressWhenEnabled(button);

  const mend = await canvas.findByRole('button', { name: 'Remove the cause and try again' });
  await waitFor(() => expect(mend).toBeEnabled(), WAIT);
  const developer = within(canvas.getByRole('region', { name: 'What you see' }));
  await expect(developer.getByText(code)).toBeVisible();
  await expect(text?.remedy).toBeTruthy();
  const user = within(canvas.getByRole('region', { name: 'What your user sees' }));
  if (text?.userSees.startsWith('nothing')) await expect(user.queryByRole('alert')).toBeNull();
  else await expect(user.getByRole('alert')).toHaveTextContent(text?.userSees ?? '');

  // A reader who opens the story finds the error, and removes its cause. The tests do so here.
  if (!navigator.webdriver) return;
  await userEvent.click(mend);
  await user.findByText(mended, {}, WAIT);
  await expect(developer.getByText('No error.')).toBeVisible();
}
