import * as React from 'react';

/**
 * React, imported once: of an external package, bundlers keep each import statement with all that it names, used or
 * not, in every bundle that takes a single hook of ours.
 */
export { React };
