import type { WorldOptions, World } from '../../support/world';
import { createWorld } from '../../support/world';
import type { Interceptor } from 'react-pusher-user/testing';
import { onTestFinished, vi } from 'vitest';

/** A world that can be spoiled, and healed of all of it. */
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
    /** These frames vanish. */
    lose: (event: string) => intercept((frame) => (frame.event === event ? 'drop' : undefined)),
    /** Other frames come in place of these. */
    replace: (event: string, ...frames: (object | string)[]) =>
      intercept((frame) =>
        frame.event === event
          ? { replace: frames.map((text) => (typeof text === 'string' ? text : JSON.stringify(text))) }
          : undefined,
      ),
    /** Says these to the client that is connected. */
    say(...frames: (object | string)[]) {
      for (const frame of frames)
        world.server.connections[0]?.send(typeof frame === 'string' ? frame : JSON.stringify(frame));
    },
    /** The provider's client. */
    client: () => world.Pusher.instances.at(-1)!,
    /** Takes the page off the network, or back. */
    setOnline,
    /** The endpoint answers this to the first request only. */
    answerOnce(first: (body: URLSearchParams) => Response | Promise<Response>) {
      let count = 0;
      world.answerWith((body) => (count++ ? Response.json(world.sign(body.get('socket_id')!)) : first(body)));
    },
    /** From here on, the network, the endpoint and Pusher do as they should. */
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

/** What a browser would report as uncaught: what is thrown while a frame is delivered, and what is handed to `reportError`. */
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
