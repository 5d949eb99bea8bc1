import React from 'react';
import { Button } from 'storybook/internal/components';
import type { ConsoleCommand, ConsoleLogEntry } from '../../stories/server/consoleMessages';
import { Log, Section } from './consoleElements';

interface TrafficListProps {
  log: readonly ConsoleLogEntry[];
  run: (command: ConsoleCommand) => void;
}

/** The latest frames and requests, newest first. */
export function TrafficList({ log, run }: TrafficListProps) {
  return (
    <Section aria-label="Traffic">
      <h3>
        Traffic
        <Button size="small" variant="outline" ariaLabel={false} onClick={() => run({ type: 'clear-log' })}>
          Clear
        </Button>
      </h3>
      <Log tabIndex={0} aria-label="Frames and requests, newest first" reversed>
        {log.map(({ key, time, from, title, data }) => (
          <li key={key}>
            <time>{time}</time>
            <span>{from}</span>
            <b>{title}</b>
            <span>{data}</span>
          </li>
        ))}
      </Log>
    </Section>
  );
}
