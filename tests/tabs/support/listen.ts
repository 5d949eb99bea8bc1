interface Source {
  bind(event: string, callback: (data: unknown) => void): unknown;
}

/** Listens to an event. Returns what arrives. */
export function listen(source: Source, event: string): unknown[] {
  const received: unknown[] = [];
  source.bind(event, (data) => received.push(data));
  return received;
}
