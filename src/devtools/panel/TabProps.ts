import type { Inspector } from 'react-pusher-user';
import type { Recorder } from '../recorder/createRecorder';

/** What each tab shows: a provider, and what was recorded of it. */
export interface TabProps {
  inspector: Inspector;
  recorder: Recorder;
}
