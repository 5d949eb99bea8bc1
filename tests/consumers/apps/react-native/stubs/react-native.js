// What the app uses of react-native. The device of the test provides the native half.
export const { AppState } = globalThis.nativeModules;
export const Text = 'Text';
