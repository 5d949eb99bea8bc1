import React, { useState } from 'react';
import { Button, Form } from 'storybook/internal/components';
import type { ConsoleCommand, ConsoleState } from '../../stories/server/consoleMessages';
import { Fields, Section } from './consoleElements';
import { parseData } from './parseData';

interface EventFormProps {
  state: ConsoleState;
  run: (command: ConsoleCommand) => void;
}

/** Sends an event to a user, or triggers one on a channel. */
export function EventForm({ state: { connections, channels }, run }: EventFormProps) {
  const users = [...new Set(connections.flatMap(({ userId }) => userId ?? []))];
  const targets = [
    ...users.map((userId) => ({ value: `user ${userId}`, label: `User ${userId}` })),
    ...channels
      .filter(({ name }) => !name.startsWith('#'))
      .map(({ name }) => ({ value: `channel ${name}`, label: `Channel ${name}` })),
  ];
  const [chosen, setChosen] = useState('');
  const [event, setEvent] = useState('message');
  const [json, setJson] = useState('{ "text": "Hello from the console" }');
  const target = targets.find(({ value }) => value === chosen) ?? targets[0];
  const parsed = parseData(json);

  const send = () => {
    if (!target || !parsed.ok) return;
    const [kind, name = ''] = target.value.split(' ');
    const { data } = parsed;
    run(
      kind === 'user'
        ? { type: 'send-to-user', userId: name, event, data }
        : { type: 'trigger', channel: name, event, data },
    );
  };

  return (
    <Section aria-label="Send an event">
      <h3>Send an event</h3>
      <Fields
        as="form"
        onSubmit={(submission: React.SyntheticEvent) => {
          submission.preventDefault();
          send();
        }}
      >
        <label htmlFor="console-target">To</label>
        <Form.Select
          id="console-target"
          size="100%"
          value={target?.value ?? ''}
          onChange={({ currentTarget }) => setChosen(currentTarget.value)}
        >
          {targets.length === 0 && <option value="">Nobody is signed in or subscribed</option>}
          {targets.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </Form.Select>
        <label htmlFor="console-event">Event</label>
        <Form.Input
          id="console-event"
          size="100%"
          value={event}
          onChange={(change) => setEvent(change.currentTarget.value)}
        />
        <label htmlFor="console-data">Data</label>
        <Form.Textarea
          id="console-data"
          size="100%"
          valid={parsed.ok ? undefined : 'error'}
          value={json}
          onChange={(change) => setJson(change.currentTarget.value)}
        />
        <span role="status">{parsed.ok ? '' : 'Not JSON'}</span>
        <Button variant="solid" type="submit" ariaLabel={false} disabled={!target || !parsed.ok || !event}>
          {target?.value.startsWith('channel') ? 'Trigger' : 'Send to user'}
        </Button>
      </Fields>
    </Section>
  );
}
