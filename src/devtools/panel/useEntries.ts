import { useSyncExternalStore } from 'react';
import type { EntryLog } from '../recorder/EntryLog';

/** Returns the entries of a log, and renders again when they change. */
export const useEntries = <Entry>({ subscribe, getEntries }: EntryLog<Entry>): readonly Entry[] =>
  useSyncExternalStore(subscribe, getEntries, getEntries);
