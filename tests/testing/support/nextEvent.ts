interface Emitter {
  bind(event: string, callback: (data: never) => void): unknown;
  unbind(event: string, callback: (data: never) => void): unknown;
}

/** Resolves with the data of the next event that the filter accepts. */
export function nextEvent<Data = unknown>(
  emitter: Emitter,
  event: string,
  filter: (data: Data) => boolean = () => true,
): Promise<Data> {
  return new Promise((resolve) => {
    const listener = (data: Data) => {
      if (!filter(data)) return;
      emitter.unbind(event, listener);
      resolve(data);
    };
    emitter.bind(event, listener);
  });
}
