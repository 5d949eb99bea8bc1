import { Fragment } from 'react';
import type { ChannelError } from 'react-pusher-user';
import { ROOM, useMember } from './roomHooks';
import { useTyping } from './useTyping';

/** Who of the others is typing, or why they do not see that this user is. */
export function TypingLine({ refusal }: { refusal: ChannelError | null }) {
  const typing = useTyping();
  if (refusal) {
    return (
      <p className="typing" data-tone="bad" role="status">
        Nobody sees it: <code>{refusal.code}</code> {refusal.pusherCode}
      </p>
    );
  }
  return (
    <p className="typing">
      {typing.length > 0 && <Names ids={typing} />}
      {typing.length < 2 && <code>useClientEvent()</code>}
    </p>
  );
}

function Names({ ids }: { ids: readonly string[] }) {
  return (
    <span>
      {ids.map((id, index) => (
        <Fragment key={id}>
          {index > 0 && ' and '}
          <FirstName id={id} />
        </Fragment>
      ))}
      {ids.length > 1 ? ' are typing …' : ' is typing …'}
    </span>
  );
}

function FirstName({ id }: { id: string }) {
  return useMember(ROOM, id)?.info.name.split(' ')[0] ?? id;
}
