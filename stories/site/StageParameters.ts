import type { ExampleServerOptions } from '../server/createExampleServer';
import type { ServerAction } from './ServerAction';

/** The parameter `stage` of a story: what `withStage` shows around the example. */
export interface StageParameters {
  /** The source of the example, imported with `?raw`. It is the code that runs. */
  code: string;
  /** The name of the file. */
  file: string;
  /** `false` if the example has a server of its own, whose traffic the page does not know. */
  hasTraffic?: boolean;
  actions?: readonly ServerAction[];
  server?: ExampleServerOptions;
}
