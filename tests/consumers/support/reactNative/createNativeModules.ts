type Listener<Value> = (value: Value) => void;

/** The native halves of `AppState` and `@react-native-community/netinfo`, and what changes their states. */
export function createNativeModules() {
  const appStateListeners = new Set<Listener<string>>();
  const networkListeners = new Set<Listener<{ type: string }>>();
  const AppState = {
    currentState: 'active',
    addEventListener(_event: 'change', listener: Listener<string>) {
      appStateListeners.add(listener);
      return { remove: () => appStateListeners.delete(listener) };
    },
  };
  let network = { type: 'wifi' };
  const NetInfo = {
    fetch: () => Promise.resolve(network),
    addEventListener(listener: Listener<{ type: string }>) {
      networkListeners.add(listener);
      return () => networkListeners.delete(listener);
    },
  };
  return {
    nativeModules: { AppState, NetInfo },
    changeAppState(state: 'active' | 'background') {
      AppState.currentState = state;
      for (const listener of appStateListeners) listener(state);
    },
    changeNetwork(type: 'wifi' | 'none') {
      network = { type };
      for (const listener of networkListeners) listener(network);
    },
    listeners: () => ({ appState: appStateListeners.size, netInfo: networkListeners.size }),
  };
}
