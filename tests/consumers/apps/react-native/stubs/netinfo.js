export default globalThis.nativeModules.NetInfo;
