import { useState } from 'react';
import { createReport } from '../../report/createReport';
import type { TabProps } from '../TabProps';

/** Copies a report for an issue or a colleague. */
export function CopyReport({ inspector, recorder }: TabProps) {
  const [result, setResult] = useState<'copied' | 'refused' | null>(null);
  const copy = () =>
    navigator.clipboard.writeText(createReport(inspector, recorder)).then(
      () => setResult('copied'),
      () => setResult('refused'),
    );
  return (
    <>
      <button type="button" className="button" onClick={() => void copy()} onBlur={() => setResult(null)}>
        {result === 'copied' ? 'Copied' : 'Copy report'}
      </button>
      <span className="visually-hidden" role="status">
        {result === 'copied' && 'The report is in the clipboard.'}
        {result === 'refused' && 'The browser refused to copy.'}
      </span>
    </>
  );
}
