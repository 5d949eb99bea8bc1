import type { Frame } from '../../recorder/FrameLog';
import { readFrame } from '../../recorder/readFrame';

/** The frames as JSON, without secrets. */
export const exportFrames = (frames: readonly Frame[]): string =>
  JSON.stringify(
    frames.map((frame) => {
      const { event, channel, data } = readFrame(frame);
      const { time, direction, socketId } = frame;
      return { time: new Date(time).toISOString(), direction, socketId, event, channel, data };
    }),
    null,
    2,
  );
