import { configureEcho, useConnectionStatus, useEcho, usePresenceChannel } from '@laravel/echo-react';
import { Fragment, useEffect, useState } from 'react';
import type { Binding } from '../harness/Binding';
import type { Stage } from '../harness/createStage';

const WITH_PREFIX = /^(?:(?<visibility>private|presence)-)?(?<name>.+)/;

export const echo = ({ server, options }: Stage): Binding => ({
  name: 'echo-react 2.5.0',
  configure() {
    configureEcho({ broadcaster: 'pusher', key: server.app.key, ...options });
  },
  // It needs none.
  Provider: Fragment,
  useChannelEvent(channel, event, handler, dependencies) {
    const { visibility, name = channel } = WITH_PREFIX.exec(channel)?.groups ?? {};
    useEcho(name, `.${event}`, handler, dependencies, visibility === 'private' ? visibility : 'public');
  },
  useMembers(channel) {
    const { channel: find } = usePresenceChannel(channel.replace('presence-', ''));
    const [members, setMembers] = useState<readonly unknown[]>([]);
    useEffect(() => {
      find()
        ?.here(setMembers)
        .joining((info) => {
          setMembers((others) => [...others, info]);
        })
        .leaving((info) => {
          setMembers((all) => all.filter((member) => member !== info));
        });
    }, [find]);
    return members;
  },
  useConnectionState: useConnectionStatus,
});
