import { configureEcho, useConnectionStatus, useEcho, usePresenceChannel } from '@laravel/echo-react';
import { Fragment, useEffect, useState } from 'react';
import type { Binding } from '../harness/Binding';
import type { BenchServer } from '../harness/createBenchServer';

const CHANNEL_NAME = /^(?:(?<visibility>private|presence)-)?(?<name>.+)/;

/** `@laravel/echo-react`, used as its documentation shows. */
export const createEchoBinding = ({ pusherServer, options }: BenchServer): Binding => ({
  name: 'echo-react 2.5.0',
  configure() {
    configureEcho({ broadcaster: 'pusher', key: pusherServer.app.key, ...options });
  },
  // echo-react has no provider.
  Provider: Fragment,
  useChannelEvent(channelName, event, handler, dependencies) {
    const { visibility, name = channelName } = CHANNEL_NAME.exec(channelName)?.groups ?? {};
    useEcho(name, `.${event}`, handler, dependencies, visibility === 'private' ? visibility : 'public');
  },
  useMembers(channelName) {
    const { channel: getChannel } = usePresenceChannel(channelName.replace('presence-', ''));
    const [members, setMembers] = useState<readonly unknown[]>([]);
    useEffect(() => {
      getChannel()
        ?.here(setMembers)
        .joining((info) => {
          setMembers((current) => [...current, info]);
        })
        .leaving((info) => {
          setMembers((current) => current.filter((member) => member !== info));
        });
    }, [getChannel]);
    return members;
  },
  useConnectionState: useConnectionStatus,
});
