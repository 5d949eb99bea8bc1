import { formatDuration } from '../../lib/formatDuration';
import { formatTime } from '../../lib/formatTime';
import type { PathStep } from '../../recorder/PathStep';
import { nodeTone } from '../tones';

/** The states that the sign-in has been in, the latest first. */
export const SigninPath = ({ path }: { path: readonly PathStep[] }) => (
  <ol className="path" reversed>
    {path
      .map((step, index) => ({ step, next: path[index + 1] }))
      .reverse()
      .map(({ step, next }) => (
        <li
          key={`${step.time} ${path.indexOf(step)}`}
          data-tone={nodeTone(step.node)}
          aria-current={!next || undefined}
        >
          <time>{formatTime(step.time)}</time>
          <strong>{step.node}</strong>
          {step.attempt !== null && step.attempt > 0 && <span>attempt {step.attempt}</span>}
          {step.error && <code>{step.error.code}</code>}
          <span className="event">{step.event ?? 'recording began'}</span>
          <span className="duration">{next && formatDuration(next.time - step.time)}</span>
        </li>
      ))}
  </ol>
);
