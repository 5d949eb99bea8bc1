import { DIALECTS, type ServerSettings } from '../server/ServerSettings';
import { FAULTS } from '../server/FAULTS';

interface StageHeadingProps {
  title: string;
  text?: string;
  settings: ServerSettings;
}

/** The title of a story, what the story shows, and what the toolbar has changed. */
export function StageHeading({ title, text, settings: { dialect, latency, fault } }: StageHeadingProps) {
  return (
    <header className="stage-heading">
      <h1>{title}</h1>
      {text && <p>{text}</p>}
      <ul className="stage-settings" aria-label="Settings of the toolbar">
        <li>{DIALECTS[dialect]}</li>
        <li>{latency} ms each way</li>
        <li data-tone={fault === 'none' ? undefined : 'bad'}>{FAULTS[fault].title}</li>
      </ul>
    </header>
  );
}
