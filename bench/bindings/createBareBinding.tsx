import Pusher, { type PresenceChannel } from 'pusher-js';
import { createContext, useContext, useEffect, useEffectEvent, useState } from 'react';
import type { Binding } from '../harness/Binding';
import type { BenchServer } from '../harness/createBenchServer';

interface Member {
  id: string;
  info: unknown;
}

const ClientContext = createContext<Pusher | null>(null);

/** pusher-js without a binding: effects call the API as the documentation of pusher-js shows it. */
export const createBareBinding = ({ pusherServer, options }: BenchServer): Binding => ({
  name: 'bare pusher-js',
  Provider({ children }) {
    const [client, setClient] = useState<Pusher | null>(null);
    useEffect(() => {
      const newClient = new Pusher(pusherServer.app.key, options);
      setClient(newClient);
      return () => {
        newClient.disconnect();
      };
    }, []);
    return <ClientContext value={client}>{children}</ClientContext>;
  },
  useChannelEvent(channelName, event, handler) {
    const client = useContext(ClientContext);
    // Our binding always calls the latest handler, so bare pusher-js has to do so, too.
    const onEvent = useEffectEvent(handler);
    useEffect(() => {
      const channel = client?.subscribe(channelName);
      channel?.bind(event, onEvent);
      return () => {
        channel?.unbind(event, onEvent);
        client?.unsubscribe(channelName);
      };
    }, [client, channelName, event]);
  },
  useMembers(channelName) {
    const client = useContext(ClientContext);
    const [members, setMembers] = useState<readonly Member[]>([]);
    useEffect(() => {
      const channel = client?.subscribe(channelName) as PresenceChannel | undefined;
      channel?.bind('pusher:subscription_succeeded', (initial: { members: Record<string, unknown> }) => {
        setMembers(Object.entries(initial.members).map(([id, info]) => ({ id, info })));
      });
      channel?.bind('pusher:member_added', (member: Member) => {
        setMembers((current) => [...current, member]);
      });
      channel?.bind('pusher:member_removed', ({ id }: Member) => {
        setMembers((current) => current.filter((member) => member.id !== id));
      });
      return () => client?.unsubscribe(channelName);
    }, [client, channelName]);
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
