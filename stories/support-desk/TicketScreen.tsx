import type { Account } from '../playground/accounts';
import { AccountHeader } from '../playground/AccountHeader';
import { Composer } from '../room/Composer';
import { Messages } from '../room/Messages';
import { ROOM } from '../room/roomHooks';
import type { DeskServer } from './createDeskServer';
import { useChannel } from './deskHooks';
import { PrivateMessage } from './PrivateMessage';
import { useTicketMessages } from './useTicketMessages';
import { WhoIsHere } from './WhoIsHere';

interface TicketScreenProps {
  account: Account;
  server: DeskServer;
  onSignOut: () => void;
}

/** The ticket: who is here, the conversation, and what the server sends to this user alone. */
export function TicketScreen({ account, server, onSignOut }: TicketScreenProps) {
  const { status } = useChannel(ROOM);
  const messages = useTicketMessages(server.loadMessages);
  return (
    <>
      <AccountHeader id={account.id} name={account.name} caption={account.job}>
        <button type="button" className="button button-small" onClick={onSignOut}>
          Sign out
        </button>
      </AccountHeader>
      <WhoIsHere />
      <PrivateMessage />
      {messages ? (
        <Messages messages={messages} userId={account.id} />
      ) : (
        <p className="empty">Opening the ticket…</p>
      )}
      <Composer
        isSubscribed={status === 'subscribed'}
        onSend={(text, socketId) => server.postMessage(account.id, text, socketId)}
      />
    </>
  );
}
