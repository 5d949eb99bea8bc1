import './next-pages.css';

const PAGES = [
  {
    id: 'getting-started--guide',
    title: 'Getting started',
    text: 'A first user in your own app, in a minute',
  },
  { id: 'sign-in--guide', title: 'Sign in', text: 'Every state, in a playground' },
  { id: 'support-desk--guide', title: 'Support desk', text: 'A whole app: two people and a server' },
  { id: 'when-it-fails--guide', title: 'When it fails', text: 'Cause each error, and mend it' },
  { id: 'user-events--guide', title: 'User events', text: 'From your server to one person' },
  { id: 'server-endpoint--guide', title: 'Server endpoint', text: 'The other half of the sign-in' },
];

/** Links to the pages that a new reader needs first. */
export function NextPages() {
  return (
    <nav className="next-pages sb-unstyled" aria-label="Next pages">
      {PAGES.map(({ id, title, text }) => (
        <a key={id} href={`./?path=/docs/${id}`} target="_top">
          <strong>{title}</strong>
          <span>{text}</span>
        </a>
      ))}
    </nav>
  );
}
