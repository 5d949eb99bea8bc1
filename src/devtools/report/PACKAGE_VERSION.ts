declare const __PACKAGE_VERSION__: string | undefined;

/** The version of this package, which the build writes in. */
export const PACKAGE_VERSION: string =
  typeof __PACKAGE_VERSION__ === 'undefined' ? 'built from source' : __PACKAGE_VERSION__;
