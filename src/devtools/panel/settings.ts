import { createSettings } from './createSettings';

/** The settings of all devtools on the page. */
export const settings = createSettings();
