import { type ComponentType, useId } from 'react';
import type { Inspector } from 'react-pusher-user';
import type { Recorder } from '../recorder/createRecorder';
import { ChannelsTab } from './channels/ChannelsTab';
import { ConnectionTab } from './connection/ConnectionTab';
import { FramesTab } from './frames/FramesTab';
import { PanelHeader } from './PanelHeader';
import { settings } from './settings';
import type { Tab } from './TAB_NAMES';
import { SigninTab } from './signin/SigninTab';
import { SimulateTab } from './simulate/SimulateTab';
import { SimulationNotice } from './simulate/SimulationNotice';
import type { TabProps } from './TabProps';
import { Tabs } from './Tabs';
import { useValue } from './useValue';

interface PanelProps {
  inspector: Inspector;
  recorder: Recorder;
  /** The edge at which it is docked, if it is. */
  dock?: 'bottom' | 'right';
  takesFocus?: boolean;
  onClose?: () => void;
}

const CONTENT: Record<Tab, ComponentType<TabProps>> = {
  'Sign-in': SigninTab,
  Connection: ConnectionTab,
  Frames: FramesTab,
  Channels: ChannelsTab,
  Simulate: SimulateTab,
};

/** The devtools: a header, tabs, and the content of the current tab. */
export function Panel({ inspector, recorder, dock, takesFocus = false, onClose }: PanelProps) {
  const { tab } = useValue(settings);
  const id = useId();
  const Content = CONTENT[tab];
  return (
    <section className="panel" aria-label="Pusher devtools">
      <PanelHeader inspector={inspector} dock={dock} onClose={onClose}>
        <Tabs
          id={id}
          current={tab}
          takesFocus={takesFocus}
          onChange={(next) => settings.change({ tab: next })}
        />
      </PanelHeader>
      <SimulationNotice inspector={inspector} />
      <div
        className="tab-panel"
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-${tab}`}
        tabIndex={0}
        data-tab={tab}
      >
        <Content inspector={inspector} recorder={recorder} />
      </div>
    </section>
  );
}
