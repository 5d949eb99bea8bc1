import { CHANNELS } from './CHANNELS';
import { CONNECTION } from './CONNECTION';
import { CONTROLS } from './CONTROLS';
import { FRAME } from './FRAME';
import { FRAMES } from './FRAMES';
import { SIGNIN } from './SIGNIN';
import { SIMULATE } from './SIMULATE';
import { THEME } from './THEME';

/** All styles of the devtools. */
export const STYLES = [THEME, FRAME, CONTROLS, SIGNIN, CONNECTION, FRAMES, CHANNELS, SIMULATE].join('');
