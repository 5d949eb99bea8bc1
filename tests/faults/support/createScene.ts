import type { WorldOptions, World } from '../../support/world';
import { createWorld } from '../../support/world';
import type { Interceptor } from 'react-pusher-user/testing';
import { onTestFinished, vi } from 'vitest';

/** Creates a world with functions that cause faults, and `healWorld()`, which ends them. */
export function createScene(options: WorldOptions) {
  const world = createWorld(options);
  const ends: (() => void)[] = [];
  const intercept = (interceptor: Interceptor) => void ends.push(world.server.intercept(interceptor));
  const network = world.Pusher.Runtime.getNetwork() as { isOnline(): boolean; emit(event: string): unknown };
  const isOnline = vi.spyOn(network, 'isOnline');
  onTestFinished(() => isOnline.mockRestore());

  const setOnline = (value: boolean) => {
    isOnline.mockReturnValue(value);
    network.emit(value ? 'online' : 'offline');
  };

  return {
    ...world,
    reports: collectReports(world),
    intercept,
    /** Discards the frames of this event. */
    lose: (event: string) => intercept((frame) => (frame.event === event ? 'drop' : undefined)),
    /** Replaces the frames of this event with others. */
    replace: (event: string, ...frames: (object | string)[]) =>
      intercept((frame) =>
        frame.event === event
          ? { replace: frames.map((text) => (typeof text === 'string' ? text : JSON.stringify(text))) }
          : undefined,
      ),
    /** Sends these frames to the connected client. */
    send(...frames: (object | string)[]) {
      for (const frame of frames)
        world.server.connections[0]?.send(typeof frame === 'string' ? frame : JSON.stringify(frame));
    },
    /** The provider's client. */
    client: () => world.Pusher.instances.at(-1)!,
    /** Sets whether the page is online. */
    setOnline,
    /** Replaces the endpoint's answer to the first request. */
    answerOnce(first: (body: URLSearchParams) => Response | Promise<Response>) {
      let count = 0;
      world.answerWith((body) => (count++ ? Response.json(world.sign(body.get('socket_id')!)) : first(body)));
    },
    /** Ends all faults of the network, the endpoint and the server. */
    healWorld() {
      for (const end of ends.splice(0)) end();
      world.answerWith(null);
      world.logIn('ada');
      world.server.refuseConnections(null);
      if (!network.isOnline()) setOnline(true);
    },
  };
}

export type Scene = ReturnType<typeof createScene>;

/** Collects what a browser reports as uncaught: exceptions in a socket's `onmessage`, and errors passed to `reportError`. */
function collectReports({ memory, server }: World): unknown[] {
  const reports: unknown[] = [];
  vi.stubGlobal('reportError', (error: unknown) => void reports.push(error));
  server.subscribe(({ type }) => {
    if (type !== 'open') return;
    const socket = memory.sockets.at(-1)!;
    const { onmessage } = socket;
    socket.onmessage = (message) => {
      try {
        onmessage?.(message);
      } catch (error) {
        reports.push(error);
      }
    };
  });
  return reports;
}
