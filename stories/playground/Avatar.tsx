const TONES = 4;

/** A user's initials, on a colour of their own. */
export function Avatar({ id, name }: { id: string; name: string }) {
  const initials = name.split(' ').map((word) => word.slice(0, 1));
  const tone = (id.charCodeAt(0) + 2 * id.length) % TONES;
  return (
    <span className="avatar" data-tone={tone} aria-hidden="true">
      {initials.join('').slice(0, 2).toUpperCase()}
    </span>
  );
}
