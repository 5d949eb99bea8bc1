import { driveDesk } from './driveDesk';

type DeskDriver = Awaited<ReturnType<typeof driveDesk>>;
type Page = Parameters<typeof driveDesk>[0];

/** Returns a play function of the support desk. */
export const playDesk = (play: (desk: DeskDriver) => Promise<void>) => async (page: Page) =>
  play(await driveDesk(page));
