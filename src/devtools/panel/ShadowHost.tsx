import { type ReactNode, useState } from 'react';
import { createPortal } from 'react-dom';
import { STYLES } from '../styles/STYLES';
import { useTheme } from './useTheme';

interface ShadowHostProps {
  theme: 'light' | 'dark' | 'system';
  styleNonce: string | undefined;
  /** Whether it fills its parent. */
  isFilling?: boolean;
  children: ReactNode;
}

/** Renders in a shadow root: neither the page's styles nor those of the devtools cross its border. */
export function ShadowHost({ theme, styleNonce, isFilling = false, children }: ShadowHostProps) {
  const [root, setRoot] = useState<ShadowRoot | null>(null);
  const shownTheme = useTheme(theme);
  return (
    <div
      data-react-pusher-user-devtools=""
      style={isFilling ? { blockSize: '100%' } : undefined}
      ref={(host) => {
        // React may mount the same element twice.
        if (host) setRoot(host.shadowRoot ?? host.attachShadow({ mode: 'open' }));
      }}
    >
      {root &&
        createPortal(
          <>
            <style nonce={styleNonce}>{STYLES}</style>
            <div className="devtools" data-theme={shownTheme} data-filling={isFilling}>
              {children}
            </div>
          </>,
          root,
        )}
    </div>
  );
}
