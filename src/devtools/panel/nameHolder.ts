import * as React from 'react';

// React 18 lacks it, and bundlers complain about a name that a module does not export.
const { captureOwnerStack }: { captureOwnerStack?: () => string | null } = { ...React };

/**
 * Names the component whose effect runs, in development with React 19.1 and later. React gives the name of the component that
 * rendered it, and its own name only if it is the root.
 */
export function nameHolder(): string | null {
  const frame = captureOwnerStack?.()?.trim().split('\n')[0]?.trim();
  // Chromium: `at Room (http://…/Room.tsx:29:12)`; Firefox and Safari: `Room@http://…/Room.tsx:29:12`.
  const [, name, place] = /^(?:at )?([^\s@(]+)(?: \(|@)(.*?)\)?$/.exec(frame ?? '') ?? [];
  if (!name) return null;
  return place === '<anonymous>' || place === '' ? name : `rendered by ${name}`;
}
