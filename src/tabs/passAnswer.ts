import type { PeerClient } from './PeerClient';
import type { StandbyDuty } from './standby/StandbyDuty';
import type { HubAnswer } from './TabMessage';
import type { VirtualSocket } from './VirtualSocket';

/** Passes a message of the hub to the part of the tab that it is for. */
export function passAnswer(
  answer: HubAnswer,
  socket: VirtualSocket,
  client: PeerClient,
  duty: StandbyDuty | null,
): void {
  switch (answer.type) {
    case 'frame':
      socket.receive(answer.data);
      break;
    case 'shut':
      if (answer.move !== undefined) client.onMove(answer.move);
      socket.finish(answer.code, answer.reason);
      break;
    case 'auth':
      client.onAuth(socket, answer.key, answer.reply);
      break;
    case 'resumed':
      client.onResumed(socket);
      socket.resume(answer.socketId, answer.frames);
      break;
    case 'sign':
      void client.onSign(answer)?.then((signature) => {
        if (socket.isShared) socket.host.post({ type: 'signed', ...signature });
      });
      break;
    default:
      duty?.receive(answer);
  }
}
