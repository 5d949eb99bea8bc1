import { useSyncExternalStore } from 'react';

interface Readable<Content> {
  getValue(): Content;
  subscribe(listener: () => void): () => void;
}

/** Returns a value, and renders again when it changes. */
export const useValue = <Content>({ subscribe, getValue }: Readable<Content>): Content =>
  useSyncExternalStore(subscribe, getValue, getValue);
