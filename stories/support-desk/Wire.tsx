import type { TrafficLog } from '../playground/createTrafficLog';
import { describeTraffic } from '../playground/describeTraffic';
import { useValue } from '../playground/useValue';
import { useConnectionState, useSocketId } from './deskHooks';
import './wire.css';

/** Draws the connection between a browser and the server. A dot shows in which direction the latest traffic went. */
export function Wire({ log }: { log: TrafficLog }) {
  const state = useConnectionState();
  const socketId = useSocketId();
  const latest = useValue(log).find((entry) => entry.socketId === socketId);
  return (
    <span className="wire" data-state={state} aria-hidden="true">
      {latest && <i key={latest.id} data-from={describeTraffic(latest).from} />}
    </span>
  );
}
