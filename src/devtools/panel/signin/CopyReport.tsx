import { useState } from 'react';
import { createReport } from '../../report/createReport';
import { Button } from '../Button';
import type { TabProps } from '../TabProps';

const LABELS = { copied: 'Copied', refused: 'Not copied' };

/** Copies a report for an issue or a colleague. */
export function CopyReport({ inspector, recorder }: TabProps) {
  const [result, setResult] = useState<keyof typeof LABELS | null>(null);
  const copy = () =>
    navigator.clipboard.writeText(createReport(inspector, recorder)).then(
      () => setResult('copied'),
      () => setResult('refused'),
    );
  return (
    <>
      <Button onClick={() => void copy()} onBlur={() => setResult(null)}>
        {result ? LABELS[result] : 'Copy report'}
      </Button>
      <span className="visually-hidden" role="status">
        {result === 'copied' && 'The report is in the clipboard.'}
        {result === 'refused' && 'The browser refused to copy.'}
      </span>
    </>
  );
}
