import { useEffect, useState } from 'react';
import { Panel } from '../playground/Panel';
import { Switch } from '../playground/Switch';
import { useValue } from '../playground/useValue';
import type { TabsHost } from './TabsHost';
import '../playground/server.css';

interface TabsPanelProps {
  host: TabsHost;
  /** The number of tabs in the page. */
  tabs: number;
  onOpenTab(): void;
  onOpenWindows(): void;
  onCloseLeader(): void;
}

/** What the server sees of the tabs, and what the reader can do with them. */
export function TabsPanel({ host, tabs, onOpenTab, onOpenWindows, onCloseLeader }: TabsPanelProps) {
  const { sockets, requests } = useCounts(host);
  return (
    <Panel title="Server" code="in this page">
      <div className="group">
        <p role="status">
          <b>{tabs}</b> {tabs === 1 ? 'tab' : 'tabs'} in this page, <b>{sockets}</b>{' '}
          {sockets === 1 ? 'socket' : 'sockets'} on the server, <b>{requests}</b> auth{' '}
          {requests === 1 ? 'request' : 'requests'}
        </p>
      </div>
      <div className="group">
        <Switch
          label="Keep a second connection"
          hint="standby: true. This page opens its tabs again"
          isOn={useValue(host.standby)}
          onChange={host.standby.set}
        />
      </div>
      <div className="group">
        <button type="button" className="button button-primary" onClick={host.sendNote}>
          Send Ada a note
        </button>
        <button type="button" className="button button-danger" onClick={onCloseLeader}>
          Close the leader
        </button>
        <button type="button" className="button" onClick={onOpenTab}>
          Open a tab
        </button>
        <button type="button" className="button" onClick={onOpenWindows}>
          Open two windows
        </button>
      </div>
    </Panel>
  );
}

/** What has reached the server. */
function useCounts(host: TabsHost) {
  const [counts, setCounts] = useState({ sockets: 0, requests: 0 });
  useEffect(
    () =>
      host.server.subscribe(() => {
        queueMicrotask(() => {
          setCounts({ sockets: host.server.connections.length, requests: host.requests });
        });
      }),
    [host],
  );
  return counts;
}
