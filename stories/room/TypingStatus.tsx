import { Fragment } from 'react';
import type { ChannelError } from 'react-pusher-user';
import { firstNameOf } from '../playground/accounts';
import { ROOM, useMember } from './roomHooks';
import { useTypingUsers } from './useTypingUsers';

/** Names the other members who are typing. Shows an error instead when this user's typing event has failed. */
export function TypingStatus({ sendError }: { sendError: ChannelError | null }) {
  const userIds = useTypingUsers();
  if (sendError) {
    return (
      <p className="typing" data-tone="bad" role="status">
        Typing event failed: <code>{sendError.code}</code> {sendError.pusherCode}
      </p>
    );
  }
  return (
    <p className="typing">
      {userIds.length > 0 && <Names userIds={userIds} />}
      {userIds.length < 2 && <code>useClientEvent()</code>}
    </p>
  );
}

function Names({ userIds }: { userIds: readonly string[] }) {
  return (
    <span>
      {userIds.map((id, index) => (
        <Fragment key={id}>
          {index > 0 && ' and '}
          <FirstName id={id} />
        </Fragment>
      ))}
      {userIds.length > 1 ? ' are typing…' : ' is typing…'}
    </span>
  );
}

function FirstName({ id }: { id: string }) {
  const member = useMember(ROOM, id);
  return member ? firstNameOf(member.info) : id;
}
