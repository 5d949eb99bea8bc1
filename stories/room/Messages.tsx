import { useEffect, useRef } from 'react';
import { ACCOUNTS } from '../playground/accounts';
import { Avatar } from '../playground/Avatar';
import { HookSection } from '../playground/HookSection';
import type { Message } from './roomHooks';

interface MessagesProps {
  messages: readonly Message[];
  userId: string;
}

/** Lists the messages and scrolls to the newest one, at the end. */
export function Messages({ messages, userId }: MessagesProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.scrollTo({ top: list.current.scrollHeight });
  }, [messages]);
  return (
    <HookSection title="Messages" hook="useLatestChannelEvent">
      <div className="messages" role="log" aria-label="Messages" tabIndex={0} ref={list}>
        <ol>
          {messages.map(({ id, from, text }) => {
            const name = ACCOUNTS.find((account) => account.id === from)?.name ?? from;
            return (
              <li key={id} className="message" data-own={from === userId}>
                <Avatar id={from} name={name} />
                <p>
                  <span className="visually-hidden">{name}: </span>
                  {text}
                </p>
              </li>
            );
          })}
        </ol>
      </div>
      {messages.length === 0 && <p className="empty">No messages yet.</p>}
    </HookSection>
  );
}
