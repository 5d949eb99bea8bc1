import type { Page } from 'playwright';

/** A script that the network has not delivered yet. */
export interface HeldScript {
  /** Holds back the scripts of this page that contain the text. */
  prepare: (page: Page) => Promise<void>;
  release: () => void;
}

/** Holds back the script that contains a text until it is released. */
export function holdScript(text: string): HeldScript {
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  const prepare = async (page: Page) => {
    await page.route('**/*.js*', async (route) => {
      const response = await route.fetch();
      if ((await response.text()).includes(text)) await released;
      await route.fulfill({ response });
    });
  };
  return { prepare, release };
}
