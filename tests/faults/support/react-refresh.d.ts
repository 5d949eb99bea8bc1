/** The functions that we use of the Fast Refresh runtime, which has no types. */
declare module 'react-refresh/runtime' {
  export function injectIntoGlobalHook(globalObject: typeof globalThis): void;
  export function register(component: unknown, id: string): void;
  export function setSignature(component: unknown, key: string): void;
  export function performReactRefresh(): unknown;
}
