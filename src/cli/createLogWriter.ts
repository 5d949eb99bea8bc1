import { createPaint } from './createPaint';
import { formatEntry } from './formatEntry';
import type { LogEntry, WriteLog } from './LogEntry';
import { escapeControls } from './toPrintable';

export interface LogWriterOptions {
  json: boolean;
  /** Whether only failures are written, besides what the server says of itself. */
  quiet: boolean;
  hasColors: boolean;
  /** The columns of the terminal, or `undefined` if the output is none. */
  columns: () => number | undefined;
  print: (text: string, type: LogEntry['type']) => void;
}

const ALWAYS: ReadonlySet<LogEntry['type']> = new Set(['listening', 'stopped']);

/** Writes entries as text for a terminal, or as one JSON object per line. */
export function createLogWriter({ json, quiet, hasColors, columns, print }: LogWriterOptions): WriteLog {
  const paint = createPaint(hasColors);
  return (details) => {
    if (quiet && !('problem' in details) && !ALWAYS.has(details.type)) return;
    const entry: LogEntry = { ...details, time: Date.now() };
    const text = json
      ? escapeControls(JSON.stringify({ ...entry, time: new Date(entry.time).toISOString() }))
      : formatEntry(entry, paint, columns());
    print(`${text}\n`, entry.type);
  };
}
