import type { TestProject } from 'vitest/node';
import { packPackage } from './packPackage';
import { startBackend } from './startBackend';

/** Packs the package, and starts the servers that all consumers use. */
export default async function setup({ provide }: TestProject) {
  const { backend, close } = await startBackend();
  provide('backend', backend);
  provide('tarball', packPackage());
  return close;
}
