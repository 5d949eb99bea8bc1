import { useState } from 'react';
import {
  type ChannelError,
  type ChannelErrorCode,
  PusherProvider,
  useChannel,
  useClientEvent,
} from 'react-pusher-user';
import type { Theme } from '../playground/StoryPage';
import type { ExampleServer } from '../server/createExampleServer';
import type { ServerSettings } from '../server/ServerSettings';
import { CHANNEL_FAILURES } from './CHANNEL_FAILURES';
import { errorTexts } from './errorTexts';
import { FailurePanels } from './FailurePanels';
import { FailureStage } from './FailureStage';

interface ChannelFailureStoryProps {
  code: ChannelErrorCode;
  settings: ServerSettings;
  theme?: Theme;
}

/** A channel, or a client event on it, that fails with the given code, until the reader removes the cause. */
export function ChannelFailureStory({ code, settings, theme }: ChannelFailureStoryProps) {
  const { cause, rules } = CHANNEL_FAILURES[code];
  const text = errorTexts.channel.get(code);
  if (!text) throw new Error(`docs/errors.md has no row for ${code}.`);
  return (
    <FailureStage {...{ code, cause, text, rules, settings, theme }} errorName="ChannelError">
      {(page) => <FailingApp code={code} page={page} />}
    </FailureStage>
  );
}

const PATIENCE = { timeout: 4000, retry: 1, retryDelay: 300 };

function FailingApp({ code, page }: { code: ChannelErrorCode; page: ExampleServer }) {
  const [isMended, setMended] = useState(false);
  const { channelAuthorization } = CHANNEL_FAILURES[code];
  return (
    <PusherProvider
      {...page.connection}
      channelAuthorization={(isMended ? undefined : channelAuthorization) ?? PATIENCE}
    >
      <Room code={code} page={page} isMended={isMended} onMend={() => setMended(true)} />
    </PusherProvider>
  );
}

const MENDED = { channelEndpoint: 'allow', ignoresSubscriptions: false, rejectsClientEvents: false } as const;
const ROOM = 'private-room';

interface RoomProps {
  code: ChannelErrorCode;
  page: ExampleServer;
  isMended: boolean;
  onMend: () => void;
}

function Room({ code, page, isMended, onMend }: RoomProps) {
  const { channel = ROOM, sends } = CHANNEL_FAILURES[code];
  const name = isMended ? ROOM : channel;
  const { status, error, retry } = useChannel(name);
  const [sendError, setSendError] = useState<ChannelError | null>(null);
  const send = useClientEvent(name as `private-${string}`, 'client-typing', { onError: setSendError });
  const text = errorTexts.channel.get(code);
  if (!text) return null;
  return (
    <FailurePanels
      error={sends ? sendError : error}
      isRetried={!sends && status === 'pending'}
      status={status}
      text={text}
      working={status === 'subscribed' ? 'You are in the room.' : 'One moment …'}
      causes={
        sends && (
          <button
            type="button"
            disabled={sendError !== null || (code !== 'not-subscribed' && status !== 'subscribed')}
            onClick={() => {
              for (let n = 0; n < sends.times; n++) void send(sends.data).catch(() => undefined);
            }}
          >
            {sends.label}
          </button>
        )
      }
      onMend={() => {
        page.applyRules(MENDED);
        onMend();
        setSendError(null);
        // After the render with the mended options.
        setTimeout(retry);
      }}
    />
  );
}
