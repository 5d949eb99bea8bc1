import { type ReactNode, useEffect, useRef } from 'react';

/**
 * Takes the focus when React removes the focused element inside. Otherwise the browser would move the focus to the body,
 * and a keyboard user would have to start at the top of the page.
 */
export function FocusKeeper({ label, children }: { label: string; children: ReactNode }) {
  const root = useRef<HTMLDivElement>(null);
  const hasFocus = useRef(false);

  useEffect(() => {
    const { current } = root;
    if (!current) return undefined;
    const observer = new MutationObserver(() => {
      if (hasFocus.current && document.activeElement === document.body) current.focus();
    });
    observer.observe(current, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, []);

  return (
    <div
      ref={root}
      className="focus-keeper"
      role="group"
      aria-label={label}
      tabIndex={-1}
      onFocus={() => (hasFocus.current = true)}
      onBlur={() => (hasFocus.current = false)}
    >
      {children}
    </div>
  );
}
