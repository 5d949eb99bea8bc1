import { Button } from '../Button';
import { useEntries } from '../useEntries';
import { Section } from '../Section';
import type { TabProps } from '../TabProps';
import { CopyReport } from './CopyReport';
import { ErrorCard } from './ErrorCard';
import { SigninDiagram } from './SigninDiagram';
import { SigninFacts } from './SigninFacts';
import { SigninPath } from './SigninPath';
import { useRefresh } from './useRefresh';

/** The sign-in: the machine, the way through it, the last error, and what can be done. */
export function SigninTab({ inspector, recorder }: TabProps) {
  const path = useEntries(recorder.path);
  const current = path.at(-1);
  const { refresh, start } = useRefresh(inspector);
  const { signin, signout } = inspector.signin.getValue();
  if (!current) return null;
  const lastError = path.findLast(({ error }) => error !== null);
  return (
    <div className="columns">
      <Section
        title="State"
        aside={
          <div className="actions">
            <Button
              // The state shows how it ends.
              onClick={() => void signin().catch(() => undefined)}
            >
              Sign in
            </Button>
            <Button isDisabled={refresh?.tone === 'busy'} onClick={start}>
              Refresh
            </Button>
            <Button onClick={signout}>Sign out</Button>
            <CopyReport inspector={inspector} recorder={recorder} />
          </div>
        }
      >
        <SigninFacts step={current} refresh={refresh} />
        <SigninDiagram current={current} previous={path.at(-2)} />
      </Section>
      <div className="column">
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
