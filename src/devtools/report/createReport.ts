import { version as reactVersion } from 'react';
import type { Inspector } from 'react-pusher-user';
import { formatTime } from '../lib/formatTime';
import { versionOf } from '../pusher/versionOf';
import type { Recorder } from '../recorder/createRecorder';
import { maskText } from '../recorder/maskSecrets';
import { causeOf } from './causeOf';
import { PACKAGE_VERSION } from './PACKAGE_VERSION';

/** Writes a report as Markdown: the state of the sign-in, the connection and the channels, and the steps that led there. */
export function createReport(inspector: Inspector, recorder: Recorder): string {
  return [
    '# Report of react-pusher-user',
    '',
    'It contains states, times, errors, socket ids and the names of channels. It contains no token, no signature, no data of users and',
    'no data of events. Read it before you send it: error messages may quote your server, and channels may be named after users.',
    '',
    '## Versions',
    '',
    `- react-pusher-user ${PACKAGE_VERSION}`,
    `- pusher-js ${versionOf(inspector.client.getValue())}`,
    `- React ${reactVersion}`,
    `- ${navigator.userAgent}`,
    '',
    ...signinPart(inspector, recorder),
    ...connectionPart(inspector, recorder),
    ...channelPart(inspector),
  ].join('\n');
}

function signinPart(inspector: Inspector, { path }: Recorder): string[] {
  const { status, phase } = inspector.signin.getValue();
  const steps = path.getEntries();
  const error = steps.findLast((step) => step.error !== null)?.error;
  return [
    '## Sign-in',
    '',
    `Now: ${status}${phase ? `, ${phase}` : ''}`,
    '',
    ...steps.map(({ time, event, node, attempt, error: reason }) => {
      const facts = [attempt ? `attempt ${attempt}` : null, reason?.code].filter(Boolean);
      return `- ${formatTime(time)} ${node} (${[event ?? 'recording began', ...facts].join(', ')})`;
    }),
    '',
    ...(error
      ? [
          `Last error: \`${error.code}\` ${maskText(error.message)}`,
          `Cause: ${causeOf(error) ?? 'unknown'}`,
          '',
        ]
      : []),
  ];
}

function connectionPart(inspector: Inspector, { periods, authEntries }: Recorder): string[] {
  return [
    '## Connection',
    '',
    ...periods.getEntries().map(({ state, from, socketId, transport, error, isDropped }) => {
      const facts = [
        socketId,
        transport,
        isDropped ? 'dropped' : null,
        error && maskText(error.message),
      ].filter(Boolean);
      return `- ${formatTime(from)} ${state}${facts.length > 0 ? ` (${facts.join(', ')})` : ''}`;
    }),
    '',
    '## Auth requests',
    '',
    ...authEntries.getEntries().map(({ time, channelName, attempt, status, failure }) => {
      const outcome = [status, failure?.code, failure?.status].filter(Boolean).join(' ');
      return `- ${formatTime(time)} ${channelName ?? 'user'}, attempt ${attempt}: ${outcome}`;
    }),
    '',
  ];
}

const channelPart = (inspector: Inspector): string[] => [
  '## Channels',
  '',
  ...inspector
    .getSubscriptions()
    .map(
      ({ name, state, holders }) =>
        `- ${name}: ${state.status}${state.error ? ` (${state.error.code})` : ''}, ${holders.length} hooks`,
    ),
  '',
];
