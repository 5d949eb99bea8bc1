const TONES = 4;

/** A user's initials. The background color depends on the user's id. */
export function Avatar({ id, name }: { id: string; name: string }) {
  const initials = name.split(' ').map((word) => word.slice(0, 1));
  const tone = (id.charCodeAt(0) + 2 * id.length) % TONES;
  return (
    <span className="avatar" data-tone={tone} aria-hidden="true">
      {initials.join('').slice(0, 2).toUpperCase()}
    </span>
  );
}
