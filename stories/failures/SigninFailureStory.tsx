import { useState } from 'react';
import {
  PusherProvider,
  type PusherProviderOptions,
  type SigninError,
  type SigninErrorCode,
  useSignin,
} from 'react-pusher-user';
import type { Theme } from '../playground/StoryPage';
import type { ExampleServer } from '../server/createExampleServer';
import type { ServerSettings } from '../server/ServerSettings';
import { errorTexts } from './errorTexts';
import { FailurePanels } from './FailurePanels';
import { FailureStage } from './FailureStage';
import { SIGNIN_FAILURES } from './SIGNIN_FAILURES';

interface SigninFailureStoryProps {
  code: SigninErrorCode;
  settings: ServerSettings;
  theme?: Theme;
}

/** A sign-in that fails with the given code, until the reader removes the cause. */
export function SigninFailureStory({ code, settings, theme }: SigninFailureStoryProps) {
  const { cause, rules } = SIGNIN_FAILURES[code];
  const text = errorTexts.signin.get(code);
  if (!text) throw new Error(`docs/errors.md has no row for ${code}.`);
  return (
    <FailureStage {...{ code, cause, text, rules, settings, theme }} errorName="SigninError">
      {(page) => <FailingApp code={code} page={page} />}
    </FailureStage>
  );
}

const PATIENCE = { timeout: 4000, retry: 1, retryDelay: 300 };

function FailingApp({ code, page }: { code: SigninErrorCode; page: ExampleServer }) {
  const [isMended, setMended] = useState(false);
  const { props } = SIGNIN_FAILURES[code];
  const options: Partial<PusherProviderOptions> = isMended ? {} : (props ?? {});
  return (
    <PusherProvider
      {...page.connection}
      userAuthentication={PATIENCE}
      autoSignin
      enabled={options.enabled ?? true}
      {...(options.userAuthentication && { userAuthentication: options.userAuthentication })}
      {...(props?.userId && { userId: props.userId })}
    >
      <Account code={code} page={page} onMend={() => setMended(true)} />
    </PusherProvider>
  );
}

const MENDED = { endpoint: 'allow', ignoresSignin: false, refusesConnections: false } as const;

function Account({ code, page, onMend }: { code: SigninErrorCode; page: ExampleServer; onMend: () => void }) {
  const { status, phase, error, user, signin, signout } = useSignin();
  // A state shows neither `disabled` nor `aborted`: only the promise of `signin()` rejects with it.
  const [rejection, setRejection] = useState<SigninError | null>(null);
  const { button } = SIGNIN_FAILURES[code];
  const text = errorTexts.signin.get(code);
  const call = () => void signin().catch(setRejection);
  const shownError = error ?? (status === 'idle' ? rejection : null);

  if (!text) return null;
  return (
    <FailurePanels
      error={shownError}
      isRetried={status === 'pending'}
      status={phase ?? status}
      text={text}
      working={
        user ? `Hello ${String(user.name)}` : status === 'pending' ? 'Signing in …' : 'You are not signed in.'
      }
      causes={
        button && (
          <button
            type="button"
            disabled={shownError !== null || status !== button.status}
            onClick={() => button.run(page, { signin: call, signout })}
          >
            {button.label}
          </button>
        )
      }
      onMend={() => {
        page.applyRules(MENDED);
        onMend();
        setRejection(null);
        // After the render with the mended options.
        setTimeout(call);
      }}
    />
  );
}
