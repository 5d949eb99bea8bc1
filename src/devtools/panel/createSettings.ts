import { createValue, type Value } from '../lib/createValue';
import { DEFAULT_SETTINGS, type DevtoolsSettings } from './DevtoolsSettings';
import { TAB_NAMES } from './TAB_NAMES';

const STORAGE_KEY = 'react-pusher-user.devtools';

export interface SettingsStore extends Pick<Value<DevtoolsSettings>, 'getValue' | 'subscribe'> {
  change(settings: Partial<DevtoolsSettings>): void;
}

/** The settings, which the browser remembers if it may. They are read when they are first needed. */
export function createSettings(): SettingsStore {
  let value: Value<DevtoolsSettings> | null = null;
  const load = () => (value ??= createValue(readSettings()));
  return {
    getValue: () => load().getValue(),
    subscribe: (listener) => load().subscribe(listener),
    change(settings) {
      const next = { ...load().getValue(), ...settings };
      load().set(next);
      try {
        localStorage.setItem(STORAGE_KEY, JSON.stringify(next));
      } catch {
        // Forbidden, full, or absent: the settings last as long as the page.
      }
    },
  };
}

function readSettings(): DevtoolsSettings {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(STORAGE_KEY) ?? '{}');
    return typeof stored === 'object' && stored !== null ? checked(stored) : DEFAULT_SETTINGS;
  } catch {
    return DEFAULT_SETTINGS;
  }
}

/** Another version may have stored anything. */
function checked(stored: { [Name in keyof DevtoolsSettings]?: unknown }): DevtoolsSettings {
  const { isOpen, tab, dock, height, width } = stored;
  return {
    isOpen: typeof isOpen === 'boolean' ? isOpen : DEFAULT_SETTINGS.isOpen,
    tab: TAB_NAMES.find((name) => name === tab) ?? DEFAULT_SETTINGS.tab,
    dock: dock === 'right' ? 'right' : 'bottom',
    height: typeof height === 'number' ? height : DEFAULT_SETTINGS.height,
    width: typeof width === 'number' ? width : DEFAULT_SETTINGS.width,
  };
}
