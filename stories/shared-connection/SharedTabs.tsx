import { useRef, useState } from 'react';
import { AppWindow } from '../playground/AppWindow';
import { StoryPage, type Theme } from '../playground/StoryPage';
import { TopBar } from '../playground/TopBar';
import { useValue } from '../playground/useValue';
import { openWindows } from './openWindows';
import { tabFrame } from './tabFrame';
import { createTabsHost } from './TabsHost';
import { TabsPanel } from './TabsPanel';
import './shared-connection.css';

const TABS_AT_START = [1, 2, 3];

/** Several tabs of an app, each with the real provider, and the server that they connect to. */
export function SharedTabs({ theme = 'system' }: { theme?: Theme }) {
  const [host] = useState(createTabsHost);
  const standby = useValue(host.standby);
  const [tabs, setTabs] = useState(TABS_AT_START);
  const listRef = useRef<HTMLUListElement>(null);
  const close = (closed: number) => setTabs((before) => before.filter((tab) => tab !== closed));

  return (
    <StoryPage theme={theme}>
      <TopBar title="One connection" />
      <div className="shared-tabs">
        <TabsPanel
          host={host}
          tabs={tabs.length}
          onOpenTab={() => setTabs((before) => [...before, Math.max(0, ...before) + 1])}
          onOpenWindows={() => openWindows(theme)}
          onCloseLeader={() => {
            const leader = listRef.current && findLeader(listRef.current);
            if (leader) close(leader);
          }}
        />
        <ul ref={listRef} aria-label="Tabs">
          {tabs.map((tab) => (
            <li key={`${tab} ${standby}`} data-tab={tab}>
              <AppWindow
                label={`Window of tab ${tab}`}
                address={`Tab ${tab}`}
                action={
                  <button
                    type="button"
                    className="chrome-button"
                    aria-label={`Close tab ${tab}`}
                    onClick={() => close(tab)}
                  >
                    Close
                  </button>
                }
              >
                <iframe title={`Tab ${tab}`} name={`Tab ${tab}`} {...tabFrame(theme)} />
              </AppWindow>
            </li>
          ))}
        </ul>
      </div>
    </StoryPage>
  );
}

/** The number of the tab that has the socket. `null` if it is in none of them. */
function findLeader(list: HTMLElement): number | null {
  const items = [...list.children] as HTMLElement[];
  const leader = items.find((item) =>
    item.querySelector('iframe')?.contentDocument?.querySelector('[data-role="leader"]'),
  );
  return leader ? Number(leader.dataset.tab) : null;
}
