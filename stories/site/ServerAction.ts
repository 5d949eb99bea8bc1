import type { ExampleServer } from '../server/createExampleServer';

/** Something that the app's server, or Pusher, does when the reader presses a button. */
export interface ServerAction {
  label: string;
  /** The call of the server half that does the same, or what happens in a few words. */
  code: string;
  tone?: 'bad';
  run: (page: ExampleServer) => void;
}
