import { useLayoutEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import {
  PusherProvider,
  useChannel,
  useChannelEvent,
  useConnection,
  usePresence,
  useSharedConnection,
  useSignin,
  useUserEvent,
} from 'react-pusher-user';
import { createReport } from './createReport';
import type { TabControls, TabOptions, Tick } from './TabReport';

const options = JSON.parse(new URL(location.href).searchParams.get('options') ?? '') as TabOptions;
const { report, update, addMoment, receive, until } = createReport(options.user);
/** What the components add to as they mount. */
const controls: TabControls = {
  report,
  until,
  setUser() {},
  signin() {},
  signout() {},
  mount() {},
  unmount() {},
};

function News() {
  const { state, socketId } = useConnection();
  const { status, ready, signin, signout } = useSignin();
  const room = useChannel('private-room');
  const { members } = usePresence('presence-lobby');
  const news = useChannel('news');
  const lobby = useChannel('presence-lobby');
  const role = useSharedConnection()?.role ?? null;
  useUserEvent('tick', (data) => receive('user', data as Tick));
  useChannelEvent('news', 'tick', (data) => receive('news', data as Tick));
  useChannelEvent('private-room', 'tick', (data) => receive('private-room', data as Tick));
  const subscribed = [news, room, lobby].every((channel) => channel.status === 'subscribed');
  const isReady = ready && subscribed;
  useLayoutEffect(() => {
    update({ role, socketId, news: news.status, members: members.map(({ id }) => id).sort() });
  }, [role, socketId, news.status, members]);
  useLayoutEffect(() => {
    addMoment({ connection: state, status, ready: isReady });
  }, [state, status, isReady]);
  useLayoutEffect(() => {
    Object.assign(controls, { signin: () => void signin().catch(() => {}), signout });
  }, [signin, signout]);
  return `${report.user ?? 'nobody'}: ${status}`;
}

function Page() {
  const [mounted, setMounted] = useState(true);
  const [user, setUser] = useState(options.user);
  useLayoutEffect(() => {
    update({ mounted, user });
    Object.assign(controls, { setUser, mount: () => setMounted(true), unmount: () => setMounted(false) });
    window.tab = controls;
  }, [mounted, user]);
  if (!mounted) return null;
  const { appKey, wsHost, wsPort } = options;
  const headers = { 'X-User': user ?? '' };
  return (
    <PusherProvider
      {...{ appKey, wsHost, wsPort }}
      forceTLS={false}
      enabledTransports={['ws']}
      userId={user}
      autoSignin
      shareConnection={options.shareConnection}
      userAuthentication={{ endpoint: options.userAuthEndpoint, headers }}
      channelAuthorization={{ endpoint: options.channelAuthEndpoint, headers }}
      onConnectionError={({ code, message }) => void report.connectionErrors.push({ code, message })}
      onSigninError={({ code, message }) => void report.signinErrors.push(`${code}: ${message}`)}
    >
      <News />
    </PusherProvider>
  );
}

createRoot(document.body.appendChild(document.createElement('main'))).render(<Page />);
