import { useEntries } from '../useEntries';
import { Section } from '../Section';
import type { TabProps } from '../TabProps';
import { CopyReport } from './CopyReport';
import { ErrorCard } from './ErrorCard';
import { RefreshButton } from './RefreshButton';
import { SigninDiagram } from './SigninDiagram';
import { SigninFacts } from './SigninFacts';
import { SigninPath } from './SigninPath';

/** The sign-in: the machine, the way through it, the last error, and what can be done. */
export function SigninTab({ inspector, recorder }: TabProps) {
  const path = useEntries(recorder.path);
  const current = path.at(-1);
  const { signin, signout } = inspector.signin.getValue();
  if (!current) return null;
  const lastError = path.findLast(({ error }) => error !== null);
  return (
    <div className="signin-tab">
      <Section
        title="State"
        className="signin-state"
        aside={
          <div className="actions">
            <button
              type="button"
              className="button"
              // The state shows how it ends.
              onClick={() => void signin().catch(() => undefined)}
            >
              Sign in
            </button>
            <RefreshButton inspector={inspector} />
            <button type="button" className="button" onClick={signout}>
              Sign out
            </button>
            <CopyReport inspector={inspector} recorder={recorder} />
          </div>
        }
      >
        <SigninFacts step={current} />
        <SigninDiagram current={current} previous={path.at(-2)} />
      </Section>
      <div className="signin-side">
        {lastError?.error && (
          <ErrorCard error={lastError.error} isCurrent={current.error !== null} time={lastError.time} />
        )}
        <Section title="Path">
          <SigninPath path={path} />
        </Section>
      </div>
    </div>
  );
}
