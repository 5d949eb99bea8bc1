import type { ComponentType } from 'react';
import type { Decorator } from '@storybook/react-vite';
import type { Theme } from '../playground/StoryPage';
import { serverSettingsOf } from '../server/ServerSettings';
import { Stage } from './Stage';
import type { StageParameters } from './StageParameters';

/** A decorator that gives the example a server of its own, and shows the server, the code and the traffic beside it. */
export const withStage: Decorator = (Story, { args, globals, parameters, viewMode, name, title }) => {
  const settings = serverSettingsOf(globals);
  const stage = parameters.stage as StageParameters; // Storybook's parameters are untyped.
  const docs = parameters.docs as { description?: { story?: string } } | undefined; // Storybook's own.
  const Example = Story as ComponentType<{ args: object }>; // Storybook omits that a story takes `args`.
  return (
    <Stage
      key={JSON.stringify(settings)}
      settings={settings}
      theme={globals.theme as Theme | undefined}
      heading={
        viewMode === 'docs'
          ? null
          : { title: `${title.split('/').at(-1) ?? title}: ${name}`, text: docs?.description?.story }
      }
      {...stage}
    >
      {(connection) => <Example args={{ ...args, ...connection }} />}
    </Stage>
  );
};
