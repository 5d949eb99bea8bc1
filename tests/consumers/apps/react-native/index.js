import { create } from 'react-test-renderer';
import { App } from './src/App';

/** Stands for `AppRegistry.registerComponent`: the test starts the app. */
globalThis.startApp = (props) => {
  let network;
  const onClient = (client) => {
    network = client.constructor.Runtime.getNetwork();
  };
  const root = create(<App {...props} onClient={onClient} />);
  return {
    text: () => root.toJSON()?.children?.join('') ?? '',
    unmount: () => root.unmount(),
    /** How many listeners the clients of pusher-js have added to its one listener of NetInfo. */
    networkListeners: () =>
      ['online', 'offline'].flatMap((event) => network.callbacks.get(event) ?? []).length,
  };
};
