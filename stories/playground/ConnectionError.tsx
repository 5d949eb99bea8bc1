import { useConnection } from 'react-pusher-user';

/** What is wrong with the connection, unless it is told elsewhere. */
export function ConnectionComplaint({ toldCode }: { toldCode?: number | null }) {
  const error = useConnection((connection) => connection.error);
  if (!error || error.code === toldCode) return null;
  return (
    <p className="connection-error">
      Connection error {error.code}: {error.message}
    </p>
  );
}
