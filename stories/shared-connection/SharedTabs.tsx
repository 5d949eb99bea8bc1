import { useEffect, useRef, useState } from 'react';
import { StoryPage, type Theme } from '../playground/StoryPage';
import { tabFrame, tabUrl } from './openTabPage';
import { createTabsHost } from './TabsHost';
import './shared-connection.css';

interface SharedTabsProps {
  /** How many tabs are in the page at the start. */
  tabs?: number;
  theme?: Theme;
}

/** Several tabs of an app, each with the real provider, and the server that they connect to. */
export function SharedTabs({ tabs = 3, theme = 'system' }: SharedTabsProps) {
  const [host] = useState(createTabsHost);
  const [open, setOpen] = useState(() => Array.from({ length: tabs }, (_, index) => index));
  const [counts, setCounts] = useState({ sockets: 0, requests: 0 });
  const sentRef = useRef(0);
  const listRef = useRef<HTMLUListElement>(null);

  useEffect(
    () =>
      host.server.subscribe(() => {
        queueMicrotask(() => {
          setCounts({ sockets: host.server.connections.length, requests: host.requests });
        });
      }),
    [host],
  );

  const closeLeader = () => {
    const items = [...(listRef.current?.children ?? [])] as HTMLElement[];
    const leader = items.find((item) =>
      item.querySelector('iframe')?.contentDocument?.querySelector('[data-role="leader"]'),
    );
    if (leader) setOpen((before) => before.filter((id) => String(id) !== leader.dataset.tab));
  };

  return (
    <StoryPage theme={theme}>
      <section className="shared-tabs" aria-label="Tabs of one browser">
        <p role="status">
          <b>{open.length}</b> tabs in this page, <b>{counts.sockets}</b>{' '}
          {counts.sockets === 1 ? 'socket' : 'sockets'} on the server, <b>{counts.requests}</b> auth{' '}
          {counts.requests === 1 ? 'request' : 'requests'}
        </p>
        <div className="shared-tabs-actions">
          <button
            className="button button-primary"
            onClick={() => host.server.sendToUser('ada', 'note', `Note ${++sentRef.current}`)}
          >
            Send Ada a note
          </button>
          <button className="button" onClick={closeLeader}>
            Close the leader
          </button>
          <button
            className="button"
            onClick={() => setOpen((before) => [...before, Math.max(-1, ...before) + 1])}
          >
            Open a tab
          </button>
          <button className="button" onClick={() => openWindows(theme)}>
            Open two windows
          </button>
        </div>
        <ul ref={listRef}>
          {open.map((id) => (
            <li key={id} data-tab={id}>
              <iframe title={`Tab ${id + 1}`} name={`Tab ${id + 1}`} {...tabFrame(theme)} />
            </li>
          ))}
        </ul>
      </section>
    </StoryPage>
  );
}

/** Opens two real windows beside each other. They are tabs of the same group. */
function openWindows(theme: Theme): void {
  const [width, height] = [360, 420];
  for (const index of [0, 1]) {
    const left = window.screenX + 40 + index * (width + 20);
    window.open(
      tabUrl(theme),
      '_blank',
      `popup,width=${width},height=${height},left=${left},top=${window.screenY + 80}`,
    );
  }
}
