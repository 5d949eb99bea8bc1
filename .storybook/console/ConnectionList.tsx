import React from 'react';
import { Button } from 'storybook/internal/components';
import type { ConsoleCommand, ConsoleState } from '../../stories/server/consoleMessages';
import { Row, Section } from './consoleElements';

interface ConnectionListProps {
  state: ConsoleState;
  run: (command: ConsoleCommand) => void;
}

/** Who is connected, and the channels. Drops connections, terminates users, and makes the endpoints deny. */
export function ConnectionList({ state: { connections, channels, isDenying }, run }: ConnectionListProps) {
  return (
    <Section aria-label="Connections">
      <h3>
        Connections
        <Button
          size="small"
          variant={isDenying ? 'solid' : 'outline'}
          aria-pressed={isDenying}
          ariaLabel={false}
          onClick={() => run({ type: 'deny', isDenying: !isDenying })}
        >
          {isDenying ? 'Endpoints deny: allow again' : 'Deny at the endpoints'}
        </Button>
      </h3>
      {connections.length === 0 && <p>Nobody is connected.</p>}
      {connections.map(({ socketId, userId, channels: joined }) => (
        <Row key={socketId}>
          <div>
            <strong>{userId ?? 'anonymous'}</strong> <code>{socketId}</code>
            <small>{joined.join(', ') || 'no channels'}</small>
          </div>
          <Button
            size="small"
            variant="outline"
            ariaLabel={false}
            onClick={() => run({ type: 'drop', socketId })}
          >
            Drop
          </Button>
          {userId !== null && (
            <Button
              size="small"
              variant="outline"
              ariaLabel={false}
              onClick={() => run({ type: 'terminate', userId })}
            >
              Terminate {userId}
            </Button>
          )}
        </Row>
      ))}
      {channels.map(({ name, subscribers, members }) => (
        <Row key={name}>
          <div>
            <code>{name}</code>
            <small>
              {members.length > 0 ? `members: ${members.join(', ')}` : `${subscribers} subscribed`}
            </small>
          </div>
        </Row>
      ))}
    </Section>
  );
}
