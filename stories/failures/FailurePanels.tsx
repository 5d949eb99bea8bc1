import type { ReactNode } from 'react';
import type { PusherError } from 'react-pusher-user';
import { AppWindow } from '../playground/AppWindow';
import { ErrorNotice } from '../playground/ErrorNotice';
import { Panel } from '../playground/Panel';
import type { ErrorText } from './errorTexts';
import { RichText } from './RichText';

interface FailurePanelsProps {
  /** `null` before the failure, and after the remedy. */
  error: PusherError | null;
  isRetried: boolean;
  /** The hook's `status`, and what it means here. */
  status: string;
  text: ErrorText;
  /** What the app shows while all is well. */
  working: string;
  /** Buttons that cause the error. */
  causes: ReactNode;
  onMend: () => void;
}

/** What the user of the app sees, what the developer sees, and what the developer does. */
export function FailurePanels({
  error,
  isRetried,
  status,
  text,
  working,
  causes,
  onMend,
}: FailurePanelsProps) {
  const isShown = error !== null && !isRetried;
  const isSilent = text.userSees.startsWith('nothing');
  return (
    <div className="failure-grid">
      <AppWindow label="What your user sees" address="What your user sees">
        <div className="example">
          {isShown && !isSilent ? (
            <p role="alert">{text.userSees}</p>
          ) : (
            <p role="status">{isShown ? 'Nothing has changed.' : working}</p>
          )}
          {isShown && isSilent && <small>The user sees {text.userSees}.</small>}
          {causes}
        </div>
      </AppWindow>
      <Panel title="What you see" code={`status: ${status}`}>
        {error ? <ErrorNotice error={error} isRetried={isRetried} /> : <p className="empty">No error.</p>}
      </Panel>
      <Panel title="What you do" code="docs/errors.md">
        <p className="failure-remedy">
          <RichText>{text.remedy}</RichText>.
        </p>
        <p className="hint">
          Retried by itself: <RichText>{text.retried}</RichText>.
        </p>
        <button type="button" className="button button-primary" disabled={!isShown} onClick={onMend}>
          Remove the cause and try again
        </button>
      </Panel>
    </div>
  );
}
