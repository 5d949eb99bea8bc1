import { useUser } from 'react-pusher-user';

export default function Badge() {
  const user = useUser();
  return <p id="badge">{user ? `Badge of ${user.id}` : 'Badge of nobody'}</p>;
}
