import Pusher from 'pusher-js';
import { useEffect, useState } from 'react';
import { PusherProvider, useSharedConnection, useSignin, useUserEvent } from 'react-pusher-user';
import { inMemorySockets } from 'react-pusher-user/testing/server';
import { findTabsHost, type TabsHost } from './TabsHost';
import './shared-connection.css';

/** The app in one tab. Its server is in the page that has opened it. */
export function SharedTab() {
  const [host] = useState(findTabsHost);
  if (!host) return <p>Open this page from “One connection for all tabs”.</p>;
  return <ConnectedTab host={host} />;
}

function ConnectedTab({ host }: { host: TabsHost }) {
  // By the host: tabs of one group have sockets to the same URL.
  const [memory] = useState(() => inMemorySockets(host.server, Pusher, { hosts: ['ws-eu.pusher.com'] }));
  useEffect(() => {
    // The browser closes the sockets of a page that is left. These are objects of another page.
    const closeSockets = () => {
      for (const socket of memory.sockets) socket.close();
    };
    window.addEventListener('pagehide', closeSockets);
    return () => {
      window.removeEventListener('pagehide', closeSockets);
    };
  }, [memory]);
  return (
    <PusherProvider
      appKey={host.server.app.key}
      cluster="eu"
      loadPusher={() => Promise.resolve({ default: Pusher })}
      userId="ada"
      userAuthentication={{
        customHandler: ({ socketId }, callback) => {
          callback(null, host.sign(socketId) as { auth: string; user_data: string });
        },
      }}
      autoSignin
      shareConnection
    >
      <TabScreen />
    </PusherProvider>
  );
}

const ROLES = { leader: 'Leader: has the socket', follower: 'Follower' };

function TabScreen() {
  const { status, ready } = useSignin();
  const shared = useSharedConnection();
  const [notes, setNotes] = useState<string[]>([]);
  useUserEvent('note', (data) => {
    setNotes((before) => [...before, String(data)]);
  });
  return (
    <main
      className="shared-tab"
      aria-label={window.name || 'Tab'}
      data-role={shared?.role ?? 'alone'}
      data-ready={ready}
    >
      <h1>{shared?.role ? ROLES[shared.role] : 'Connecting …'}</h1>
      <span>
        {status === 'signed-in' ? 'Ada is signed in' : status}
        {shared && shared.tabs > 0 && ` · ${shared.tabs} ${shared.tabs === 1 ? 'tab' : 'tabs'}`}
      </span>
      {notes.length === 0 && <span className="shared-tab-hint">No note yet</span>}
      <ul aria-label="Notes">
        {notes.map((note, index) => (
          <li key={index}>{note}</li>
        ))}
      </ul>
    </main>
  );
}
