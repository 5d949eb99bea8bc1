/** What we use of the runtime of Fast Refresh, which has no types of its own. */
declare module 'react-refresh/runtime' {
  export function injectIntoGlobalHook(globalObject: typeof globalThis): void;
  export function register(component: unknown, id: string): void;
  export function setSignature(component: unknown, key: string): void;
  export function performReactRefresh(): unknown;
}
