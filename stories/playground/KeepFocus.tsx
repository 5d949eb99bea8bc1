import { type ReactNode, useEffect, useRef } from 'react';

/** Where a change of screen takes the focused element away, the whole takes the focus: the keyboard goes on from here. */
export function FocusKeeper({ label, children }: { label: string; children: ReactNode }) {
  const frame = useRef<HTMLDivElement>(null);
  const hasFocus = useRef(false);

  useEffect(() => {
    const { current } = frame;
    if (!current) return undefined;
    const keep = () => {
      if (hasFocus.current && document.activeElement === document.body) current.focus();
    };
    const observer = new MutationObserver(keep);
    observer.observe(current, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, []);

  return (
    <div
      ref={frame}
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
