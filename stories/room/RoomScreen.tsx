import type { ChannelState } from 'react-pusher-user';
import type { Account } from '../playground/accounts';
import { AccountHeader } from '../playground/AccountHeader';
import { ErrorNotice } from '../playground/ErrorNotice';
import { Composer } from './Composer';
import type { RoomServer } from './createRoomServer';
import { Friends } from './Friends';
import { Members } from './Members';
import { Messages } from './Messages';
import { type Message, ROOM, useChannel, useLatestChannelEvent } from './roomHooks';

interface RoomScreenProps {
  account: Account;
  server: RoomServer;
  onLeave: () => void;
}

const TONES = { idle: 'plain', pending: 'busy', subscribed: 'good', error: 'bad' } as const;
const MAX_MESSAGES = 50;
const addMessage = (messages: readonly Message[], message: Message) =>
  [...messages, message].slice(-MAX_MESSAGES);
const NO_MESSAGES: readonly Message[] = [];

/** The room. Subscribes to the channel while mounted. */
export function RoomScreen({ account, server, onLeave }: RoomScreenProps) {
  const { status, error, retry } = useChannel(ROOM);
  const messages = useLatestChannelEvent(ROOM, 'message', { reduce: addMessage, initial: NO_MESSAGES });
  return (
    <>
      <AccountHeader id={account.id} name={account.name} caption={<RoomStatus status={status} />}>
        <button type="button" className="button button-small" onClick={onLeave}>
          Leave
        </button>
      </AccountHeader>
      <Friends userId={account.id} />
      <Members />
      {error && (
        <div className="room-error" data-final={status === 'error'}>
          <ErrorNotice error={error} isRetried={status === 'pending'} />
          {status === 'error' && (
            <button type="button" className="button" onClick={retry}>
              Retry
            </button>
          )}
        </div>
      )}
      {status !== 'error' && <Messages messages={messages} userId={account.id} />}
      {status !== 'error' && (
        <Composer
          isSubscribed={status === 'subscribed'}
          onSend={(text, socketId) => server.postMessage(account.id, text, socketId)}
        />
      )}
    </>
  );
}

function RoomStatus({ status }: { status: ChannelState['status'] }) {
  return (
    <span className="room-status" role="status">
      Room: <b data-tone={TONES[status]}>{status}</b>
    </span>
  );
}
