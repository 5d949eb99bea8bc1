import Pusher, { type PresenceChannel } from 'pusher-js';
import { createContext, useContext, useEffect, useEffectEvent, useState } from 'react';
import type { Binding } from '../harness/Binding';
import type { Stage } from '../harness/createStage';

interface Member {
  id: string;
  info: unknown;
}

const ClientContext = createContext<Pusher | null>(null);

/** pusher-js in effects, as its documentation would have it. */
export const bare = ({ server, options }: Stage): Binding => ({
  name: 'bare pusher-js',
  Provider({ children }) {
    const [client, setClient] = useState<Pusher | null>(null);
    useEffect(() => {
      const built = new Pusher(server.app.key, options);
      setClient(built);
      return () => {
        built.disconnect();
      };
    }, []);
    return <ClientContext value={client}>{children}</ClientContext>;
  },
  useChannelEvent(name, event, handler) {
    const client = useContext(ClientContext);
    // React's own way to the latest handler, which is what ours calls: the same work.
    const onEvent = useEffectEvent(handler);
    useEffect(() => {
      const channel = client?.subscribe(name);
      channel?.bind(event, onEvent);
      return () => {
        channel?.unbind(event, onEvent);
        client?.unsubscribe(name);
      };
    }, [client, name, event]);
  },
  useMembers(name) {
    const client = useContext(ClientContext);
    const [members, setMembers] = useState<readonly Member[]>([]);
    useEffect(() => {
      const channel = client?.subscribe(name) as PresenceChannel | undefined;
      channel?.bind('pusher:subscription_succeeded', (here: { members: Record<string, unknown> }) => {
        setMembers(Object.entries(here.members).map(([id, info]) => ({ id, info })));
      });
      channel?.bind('pusher:member_added', (member: Member) => {
        setMembers((others) => [...others, member]);
      });
      channel?.bind('pusher:member_removed', ({ id }: Member) => {
        setMembers((all) => all.filter((member) => member.id !== id));
      });
      return () => client?.unsubscribe(name);
    }, [client, name]);
    return members;
  },
  useConnectionState() {
    const client = useContext(ClientContext);
    const [state, setState] = useState('initialized');
    useEffect(() => {
      if (!client) return undefined;
      const update = () => {
        setState(client.connection.state);
      };
      update();
      client.connection.bind('state_change', update);
      return () => void client.connection.unbind('state_change', update);
    }, [client]);
    return state;
  },
});
