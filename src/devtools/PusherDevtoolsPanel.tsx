import { type ReactNode, useEffect } from 'react';
import type { Inspector } from 'react-pusher-user';
import { Panel } from './panel/Panel';
import { ShadowHost } from './panel/ShadowHost';
import { useIsClient } from './panel/useIsClient';
import { useRecorder } from './panel/useRecorder';
import type { PusherDevtoolsPanelProps } from './PusherDevtoolsPanelProps';
import { simulatorOf } from './simulate/simulatorOf';
import { withInspector } from './withInspector';

/**
 * Shows the devtools of the provider above without the button and the frame of `<PusherDevtools>`. The panel fills its parent: give
 * that a height. It records while it is mounted, and undoes its simulations when it unmounts.
 *
 * @param props - how the panel looks
 * @throws Error outside a `<PusherProvider>`, without an `inspector`
 *
 * @example
 * ```tsx
 * <div style={{ blockSize: 400 }}>
 *   <PusherDevtoolsPanel theme="dark" />
 * </div>
 * ```
 */
export const PusherDevtoolsPanel: (props: PusherDevtoolsPanelProps) => ReactNode =
  withInspector(DevtoolsPanel);

function DevtoolsPanel({
  inspector,
  theme = 'system',
  styleNonce,
}: PusherDevtoolsPanelProps & { inspector: Inspector }): ReactNode {
  const recorder = useRecorder(inspector, useIsClient());
  useEffect(() => () => simulatorOf(inspector).undoAll(), [inspector]);
  if (!recorder) return null;
  return (
    <ShadowHost theme={theme} styleNonce={styleNonce} isFilling>
      <Panel inspector={inspector} recorder={recorder} />
    </ShadowHost>
  );
}
