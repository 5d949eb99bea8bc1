/** Names that every object inherits, and that a table of names must not find. */
export const INHERITED_NAMES = ['constructor', 'toString', 'hasOwnProperty', '__proto__'];
