import type Pusher from 'pusher-js';
import type { PusherServer, TrafficRecord } from 'react-pusher-user/testing';
import type { ClientFrame } from './startTestServer';
import { nextFrame } from './startTestServer';

type FrameRecord = Extract<TrafficRecord, { type: 'frame' }>;

/** The records of all traffic from now on. The array grows while the test runs. */
export function recordTraffic(server: PusherServer): TrafficRecord[] {
  const records: TrafficRecord[] = [];
  server.subscribe((record) => records.push(record));
  return records;
}

export function framesOf(records: TrafficRecord[], direction: 'in' | 'out'): FrameRecord[] {
  return records.filter(
    (record): record is FrameRecord => record.type === 'frame' && record.direction === direction,
  );
}

/** Resolves with the next record of a type (`'open'`, `'close'`), or with the next frame of an event. */
export function nextRecord(server: PusherServer, kind: string): Promise<TrafficRecord> {
  return new Promise((resolve) => {
    const stop = server.subscribe((record) => {
      if (record.type !== kind && !(record.type === 'frame' && record.event === kind)) return;
      stop();
      resolve(record);
    });
  });
}

/**
 * Resolves with the frames that the client receives until the server has answered everything that the client sent so far. The
 * answer to a ping marks that point.
 */
export async function framesUntilPong(client: Pusher): Promise<ClientFrame[]> {
  const frames: ClientFrame[] = [];
  const collect = (frame: ClientFrame) => void frames.push(frame);
  client.connection.bind('message', collect);
  const pong = nextFrame(client, 'pusher:pong');
  client.send_event('pusher:ping', {});
  await pong;
  client.connection.unbind('message', collect);
  return frames.filter(({ event }) => event !== 'pusher:pong');
}
