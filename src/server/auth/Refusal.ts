/** Ends the handling of a request. Its message is for the client; `report`, if any, is for `onError`. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly details: { headers?: Record<string, string>; report?: Error } = {},
  ) {
    super(message);
  }
}
