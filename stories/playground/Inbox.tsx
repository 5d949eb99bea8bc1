import { useState } from 'react';
import { type User, useSignin, useUserEvent } from 'react-pusher-user';
import type { AppSession } from './AppSession';
import { AccountSwitch } from './AccountSwitch';
import { InboxHeader } from './InboxHeader';
import { type Note, NoteItem } from './NoteItem';
import { isMessage, isOrderShipped } from './userEvents';

const MAX_NOTES = 50;

/** What a reader's own server can send. */
const OwnServerHint = ({ userId }: { userId: string }) => (
  <>
    Send the event <code>message</code> with the data <code>{'{ "from": "…", "text": "…" }'}</code> to the
    user <code>{userId}</code>.
  </>
);

/** Lists the events that the server sent to the signed-in user, newest first. */
export function Inbox({ user, session }: { user: User; session: AppSession | null }) {
  const isReady = useSignin((signin) => signin.ready);
  const [notes, setNotes] = useState<readonly Note[]>([]);
  const add = (note: Omit<Note, 'id' | 'time'>) =>
    setNotes((previous) =>
      [{ ...note, id: (previous[0]?.id ?? 0) + 1, time: new Date() }, ...previous].slice(0, MAX_NOTES),
    );

  useUserEvent('order-shipped', (data) => {
    if (!isOrderShipped(data)) return;
    add({
      kind: 'order',
      title: `Order ${data.orderId} shipped`,
      text: `Carrier: ${data.carrier}`,
    });
  });
  useUserEvent('message', (data) => {
    if (isMessage(data)) add({ kind: 'message', title: data.from, text: data.text });
  });

  const latest = notes[0];
  return (
    <>
      <InboxHeader user={user} session={session} />
      <div className="app-body">
        <div className="inbox-title">
          <h2 className="app-title">Inbox</h2>
          <span className="badge" data-tone={isReady ? 'good' : 'busy'}>
            {isReady ? 'Live' : 'Reconnecting…'}
          </span>
        </div>
        {latest ? (
          <ol className="notes" aria-label="Inbox" tabIndex={0} reversed>
            {notes.map((note) => (
              <NoteItem key={note.id} {...note} />
            ))}
          </ol>
        ) : (
          <p className="empty">
            No events yet.
            <br />
            {session ? 'Events from the server appear here.' : <OwnServerHint userId={user.id} />}
          </p>
        )}
      </div>
      {session && <AccountSwitch session={session} userId={user.id} />}
      <div className="toasts" role="status">
        {latest && (
          <p className="toast" key={latest.id}>
            <strong>{latest.title}</strong>
            <span>{latest.text}</span>
          </p>
        )}
      </div>
    </>
  );
}
