// The few types of Next that the pages use: Next is installed for tests/consumers only.

declare module 'next/server' {
  export function after<Result>(task: Promise<Result> | (() => Result | Promise<Result>)): void;
}

declare module 'next/navigation' {
  export function redirect(url: string): never;
}
