import { type ReactNode, useCallback, useState } from 'react';
import { createTrafficLog, type TrafficLog } from '../playground/createTrafficLog';
import { StoryPage, type Theme } from '../playground/StoryPage';
import { TrafficPanel } from '../playground/TrafficPanel';
import { usePageServer } from '../playground/usePageServer';
import type { BackendRules } from '../server/BackendRules';
import { createExampleServer, type ExampleServer } from '../server/createExampleServer';
import type { ServerSettings } from '../server/ServerSettings';
import type { ErrorText } from './errorTexts';
import { RichText } from './RichText';
import '../site/stage.css';
import './failure.css';

interface FailureStageProps {
  errorName: 'SigninError' | 'ChannelError';
  code: string;
  cause: string;
  text: ErrorText;
  rules?: Partial<BackendRules>;
  settings: ServerSettings;
  theme?: Theme;
  children: (page: ExampleServer) => ReactNode;
}

/** The page of one error code: what happened, the failing app, the remedy and the traffic. */
export function FailureStage({
  errorName,
  code,
  cause,
  text,
  rules,
  settings,
  theme,
  children,
}: FailureStageProps) {
  const [log] = useState(createTrafficLog);
  const create = useCallback(
    (trafficLog: TrafficLog) => createExampleServer(trafficLog, settings, { rules }),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- another key mounts the stage anew for other settings
    [],
  );
  const page = usePageServer(create, log, settings.latency);
  return (
    <StoryPage theme={theme}>
      <main className="stage failure">
        <header className="failure-heading">
          <p>{errorName}</p>
          <h1>
            <code>{code}</code>
          </h1>
          <p>
            <RichText>{text.happened}</RichText>.
          </p>
          <p className="failure-cause">
            <strong>Here:</strong> {cause}
          </p>
        </header>
        {page && children(page)}
        <TrafficPanel log={log} />
      </main>
    </StoryPage>
  );
}
