import { useState } from 'react';
import { createReport } from '../../report/createReport';
import { Button } from '../Button';
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
      <Button onClick={() => void copy()} onBlur={() => setResult(null)}>
        {result === 'copied' ? 'Copied' : 'Copy report'}
      </Button>
      <span className="visually-hidden" role="status">
        {result === 'copied' && 'The report is in the clipboard.'}
        {result === 'refused' && 'The browser refused to copy.'}
      </span>
    </>
  );
}
