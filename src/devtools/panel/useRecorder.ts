import { useMemo } from 'react';
import type { Inspector } from 'react-pusher-user';
import { onGap } from 'react-pusher-user/gap';
import { createRecorder, type Recorder } from '../recorder/createRecorder';
import { nameHolder } from './nameHolder';
import { useIsomorphicLayoutEffect } from './useIsomorphicLayoutEffect';

/** Returns a recorder that records while the panel is open. When it closes, all that was recorded is gone. */
export function useRecorder(inspector: Inspector, isOpen: boolean): Recorder | null {
  const recorder = useMemo(() => (isOpen ? createRecorder(inspector) : null), [inspector, isOpen]);
  // Before the effects in which the components of the same commit subscribe to channels.
  useIsomorphicLayoutEffect(() => {
    if (!recorder) return undefined;
    const stopNaming = inspector.nameHolders(nameHolder);
    const stopRecording = recorder.start();
    const stopGaps = onGap(inspector, (gap) => recorder.gaps.add(gap));
    return () => {
      stopNaming();
      stopGaps();
      stopRecording();
    };
  }, [inspector, recorder]);
  return recorder;
}
