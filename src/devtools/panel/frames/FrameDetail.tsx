import { formatTime } from '../../lib/formatTime';
import type { Frame } from '../../recorder/FrameLog';
import { readFrame } from '../../recorder/readFrame';

/** One frame in full, with its secrets masked. */
export function FrameDetail({ frame, onClose }: { frame: Frame; onClose: () => void }) {
  const { event, channel, data, size } = readFrame(frame);
  return (
    <section className="frame-detail" aria-label={`Frame ${frame.number}`}>
      <div className="section-header">
        <h3>{event}</h3>
        <button type="button" className="icon-button" aria-label="Close the frame" onClick={onClose}>
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="m3.5 3.5 9 9m0-9-9 9" />
          </svg>
        </button>
      </div>
      <dl className="facts">
        <div>
          <dt>{frame.direction}</dt>
          <dd>
            <time>{formatTime(frame.time)}</time>
          </dd>
        </div>
        <div>
          <dt>Socket</dt>
          <dd>
            <code>{frame.socketId}</code>
          </dd>
        </div>
        {channel !== null && (
          <div>
            <dt>Channel</dt>
            <dd>{channel}</dd>
          </div>
        )}
        <div>
          <dt>Size</dt>
          <dd>{size.toLocaleString('en')} characters</dd>
        </div>
      </dl>
      <pre tabIndex={0} aria-label="Data">
        {data === undefined ? 'no data' : JSON.stringify(data, null, 2)}
      </pre>
    </section>
  );
}
