import React, { useState } from 'react';
import { AddonPanel } from 'storybook/internal/components';
import { useChannel } from 'storybook/manager-api';
import {
  CONSOLE_COMMAND,
  CONSOLE_STATE,
  type ConsoleCommand,
  type ConsoleState,
} from '../../stories/server/consoleMessages';
import { ConnectionList } from './ConnectionList';
import { Layout } from './consoleElements';
import { EventForm } from './EventForm';
import { TrafficList } from './TrafficList';
import { useRefresh } from './useRefresh';

const NOTHING: ConsoleState = { dialects: [], connections: [], channels: [], isDenying: false, log: [] };

/** The backend of the app and Pusher, for the story that is shown: see who is connected, and act as the server. */
export function ServerConsole({ isActive }: { isActive: boolean }) {
  const [state, setState] = useState(NOTHING);
  const emit = useChannel({ [CONSOLE_STATE]: (next: ConsoleState) => setState(next) });
  const run = (command: ConsoleCommand) => emit(CONSOLE_COMMAND, command);
  useRefresh(isActive, () => run({ type: 'refresh' }));
  return (
    <AddonPanel active={isActive}>
      {state.dialects.length === 0 ? (
        <Layout>
          <p>This story has no server in the page.</p>
        </Layout>
      ) : (
        <Layout>
          <ConnectionList state={state} run={run} />
          <EventForm state={state} run={run} />
          <TrafficList log={state.log} run={run} />
        </Layout>
      )}
    </AddonPanel>
  );
}
