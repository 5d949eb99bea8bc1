import { useConnection } from 'react-pusher-user';

/** Shows the error of the connection. `shownCode` is the Pusher code of an error that the panel already shows. */
export function ConnectionError({ shownCode }: { shownCode?: number | null }) {
  const error = useConnection((connection) => connection.error);
  if (!error || error.code === shownCode) return null;
  return (
    <p className="connection-error">
      Connection error {error.code}: {error.message}
    </p>
  );
}
