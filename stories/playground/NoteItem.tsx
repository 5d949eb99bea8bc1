export interface Note {
  id: number;
  time: Date;
  kind: 'order' | 'message';
  title: string;
  text: string;
}

const TIME = new Intl.DateTimeFormat(undefined, { timeStyle: 'short' });

/** One event in the inbox. */
export function NoteItem({ kind, title, text, time }: Note) {
  return (
    <li className="note">
      <span className="note-icon" data-kind={kind} aria-hidden="true" />
      <span className="note-text">
        <strong>{title}</strong>
        <span>{text}</span>
      </span>
      <time dateTime={time.toISOString()}>{TIME.format(time)}</time>
    </li>
  );
}
