/** How many listeners each event has. */
export const ListenerList = ({ listeners }: { listeners: ReadonlyMap<string, number> }) => (
  <ul className="listeners">
    {[...listeners].map(([event, count]) => (
      <li key={event}>
        <code>{event}</code> <span className="muted">×{count}</span>
      </li>
    ))}
  </ul>
);
