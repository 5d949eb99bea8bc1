import type { Frame } from '../../recorder/FrameLog';
import { readFrame } from '../../recorder/readFrame';

/** Which frames are shown. */
export interface FrameFilter {
  direction: 'both' | 'received' | 'sent';
  /** Whether pings, pongs and other frames of the protocol itself are left out. */
  hidesProtocol: boolean;
  /** In the event, the channel or the data; in lower case. */
  search: string;
}

export const ALL_FRAMES: FrameFilter = { direction: 'both', hidesProtocol: false, search: '' };

/** The frames to show. Frames are read only if the filter needs it. */
export function filterFrames(frames: readonly Frame[], filter: FrameFilter): readonly Frame[] {
  const { direction, hidesProtocol, search } = filter;
  if (direction === 'both' && !hidesProtocol && search === '') return frames;
  return frames.filter((frame) => {
    if (direction !== 'both' && frame.direction !== direction) return false;
    if (!hidesProtocol && search === '') return true;
    const { event, channel, summary } = readFrame(frame);
    if (hidesProtocol && /^pusher(_internal)?:/.test(event)) return false;
    return `${event} ${channel ?? ''} ${summary}`.toLowerCase().includes(search);
  });
}
