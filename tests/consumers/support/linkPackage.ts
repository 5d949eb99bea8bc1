import { cpSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { unpackPackage } from './unpackPackage';

/**
 * Replaces the package in an app by a symbolic link to a folder outside the app, as `npm link` does. Like a checkout, that folder has a
 * React and a pusher-js of its own.
 */
export async function linkPackage(folder: string): Promise<void> {
  const checkout = `${folder}-linked`;
  await unpackPackage(checkout);
  for (const name of ['react', 'pusher-js'])
    cpSync(join(folder, 'node_modules', name), join(checkout, 'node_modules', name), { recursive: true });
  const link = join(folder, 'node_modules/react-pusher-user');
  rmSync(link, { recursive: true, force: true });
  symlinkSync(checkout, link);
}
