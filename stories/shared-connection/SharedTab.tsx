import Pusher from 'pusher-js';
import { useEffect, useState } from 'react';
import { PusherProvider, useSharedConnection, useSignin, useUserEvent } from 'react-pusher-user';
import { useGap } from 'react-pusher-user/gap';
import { inMemorySockets } from 'react-pusher-user/testing/server';
import { findTabsHost, type TabsHost } from './TabsHost';
import './shared-tab.css';

/** The app in one tab. Its server is in the page that has opened it. */
export function SharedTab() {
  const [host] = useState(findTabsHost);
  if (!host) return <main className="shared-tab">Open this page from “One connection for all tabs”.</main>;
  return <ConnectedTab host={host} />;
}

function ConnectedTab({ host }: { host: TabsHost }) {
  const [standby] = useState(host.standby.get);
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
      shareConnection={{ standby }}
    >
      <TabScreen />
    </PusherProvider>
  );
}

const ROLES = { leader: 'Leader: has the socket', follower: 'Follower' };

function TabScreen() {
  const { status, ready } = useSignin();
  const shared = useSharedConnection();
  const [notes, setNotes] = useState<number[]>([]);
  const [gaps, setGaps] = useState<string[]>([]);
  useUserEvent('note', (data) => {
    setNotes((before) => [...before, Number(data)]);
  });
  useGap(({ reason }) => {
    setGaps((before) => [...before, reason]);
  });
  return (
    <main
      className="shared-tab"
      aria-label={window.name || 'Tab'}
      data-role={shared?.role ?? 'alone'}
      data-standby={shared?.standby}
      data-ready={ready}
      data-gaps={gaps.join()}
    >
      <h1>
        {shared?.role
          ? ROLES[shared.role]
          : status === 'signed-in'
            ? 'A connection of its own'
            : 'Connecting …'}
      </h1>
      <p>
        {status === 'signed-in' ? 'Ada is signed in' : status}
        {shared && shared.tabs > 0 && ` · ${shared.tabs} ${shared.tabs === 1 ? 'tab' : 'tabs'}`}
      </p>
      {shared?.standby && <p>Second connection: in {shared.standby}</p>}
      {shared?.problem && <p>{shared.problem}</p>}
      <p>Gaps: {gaps.length === 0 ? 'none' : gaps.join(', ')}</p>
      <p>Notes: {notes.length === 0 && 'none'}</p>
      <ul aria-label="Notes">
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </main>
  );
}
