import { type ReactNode, useEffect, useState } from 'react';
import type { Inspector } from 'react-pusher-user';
import { DockedPanel } from './panel/DockedPanel';
import { OpenButton } from './panel/OpenButton';
import { settings } from './panel/settings';
import { ShadowHost } from './panel/ShadowHost';
import { useIsClient } from './panel/useIsClient';
import { useRecorder } from './panel/useRecorder';
import { useValue } from './panel/useValue';
import type { PusherDevtoolsProps } from './PusherDevtoolsProps';
import { simulatorOf } from './simulate/simulatorOf';
import { withInspector } from './withInspector';

/**
 * Shows a button that opens the devtools of the provider above. It renders on the client only, in a shadow root. While the panel is
 * closed, nothing is recorded. In production builds it renders nothing, unless it is imported from
 * `react-pusher-user/devtools/production`.
 *
 * @param props - how the panel looks at first
 * @throws Error outside a `<PusherProvider>`, without an `inspector`
 *
 * @example
 * ```tsx
 * <PusherProvider appKey="…" cluster="eu">
 *   <App />
 *   <PusherDevtools />
 * </PusherProvider>
 * ```
 */
export const PusherDevtools: (props: PusherDevtoolsProps) => ReactNode = withInspector(Devtools);

function Devtools({
  inspector,
  initialIsOpen = false,
  buttonPosition = 'bottom-right',
  theme = 'system',
  styleNonce,
}: PusherDevtoolsProps & { inspector: Inspector }): ReactNode {
  const isClient = useIsClient();
  const isOpen = useValue(settings).isOpen ?? initialIsOpen;
  const recorder = useRecorder(inspector, isClient && isOpen);
  // Focus moves with the user, and not when the page loads with an open panel.
  const [isToggled, setToggled] = useState(false);
  useEffect(() => () => simulatorOf(inspector).undoAll(), [inspector]);
  if (!isClient) return null;
  const setOpen = (isNowOpen: boolean) => {
    setToggled(true);
    settings.change({ isOpen: isNowOpen });
  };
  return (
    <ShadowHost theme={theme} styleNonce={styleNonce}>
      {recorder ? (
        <DockedPanel
          inspector={inspector}
          recorder={recorder}
          takesFocus={isToggled}
          onClose={() => setOpen(false)}
        />
      ) : (
        <OpenButton
          inspector={inspector}
          position={buttonPosition}
          takesFocus={isToggled}
          onOpen={() => setOpen(true)}
        />
      )}
    </ShadowHost>
  );
}
