/** The mark of the devtools: a user who receives. */
export const Mark = () => (
  <svg className="mark" viewBox="0 0 24 24" aria-hidden="true">
    <circle cx="9.5" cy="9" r="3.6" />
    <path d="M3.2 20c.5-3.8 3-5.9 6.3-5.9s5.8 2.1 6.3 5.9" />
    <path d="M15.3 5.2a6 6 0 0 1 0 7.6M18.4 2.8a10 10 0 0 1 0 12.4" />
  </svg>
);
