import { createValue } from '../playground/createValue';
import type { Theme } from '../playground/StoryPage';

/** The theme of Storybook's toolbar. */
export const themeSetting = createValue<Theme>('system');
