import { type ReactNode, useCallback, useState } from 'react';
import { AppWindow } from '../playground/AppWindow';
import { createTrafficLog, type TrafficLog } from '../playground/createTrafficLog';
import { StoryPage, type Theme } from '../playground/StoryPage';
import { TrafficPanel } from '../playground/TrafficPanel';
import { LandmarkContext } from '../playground/useLandmarkName';
import { usePageServer } from '../playground/usePageServer';
import { createExampleServer, type ExampleServer } from '../server/createExampleServer';
import type { ServerSettings } from '../server/ServerSettings';
import { CodePanel } from './CodePanel';
import { ServerActions } from './ServerActions';
import type { StageParameters } from './StageParameters';
import { StageHeading } from './StageHeading';
import './stage.css';

interface StageProps extends StageParameters {
  settings: ServerSettings;
  theme?: Theme;
  /** `null` on a page, whose text stands around the example. */
  heading: { title: string; text?: string } | null;
  children: (connection: ExampleServer['connection']) => ReactNode;
}

/** An example in a browser window, with its server, its code and its traffic. */
export function Stage({
  settings,
  theme,
  heading,
  code,
  file,
  hasTraffic = true,
  actions,
  server: options,
  children,
}: StageProps) {
  const [log] = useState(createTrafficLog);
  const create = useCallback(
    (trafficLog: TrafficLog) => createExampleServer(trafficLog, settings, options),
    // The stage is created anew for other settings.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the objects are new in each render, with the same content
    [],
  );
  const page = usePageServer(create, log, settings.latency);
  return (
    <StoryPage theme={theme}>
      <LandmarkContext.Provider value={heading ? '' : file}>
        <div className="stage">
          {heading && <StageHeading {...heading} settings={settings} />}
          <div className="stage-grid">
            <div className="stage-app">
              <AppWindow label="App" address="your-app.example">
                <div className="example">{page && children(page.connection)}</div>
              </AppWindow>
              {page && actions && <ServerActions actions={actions} page={page} />}
            </div>
            <div className="stage-code">
              <CodePanel code={code} file={file} theme={theme} />
              {hasTraffic && <TrafficPanel log={log} />}
            </div>
          </div>
        </div>
      </LandmarkContext.Provider>
    </StoryPage>
  );
}
