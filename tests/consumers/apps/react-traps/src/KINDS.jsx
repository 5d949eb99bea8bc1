import { forwardRef, memo } from 'react';
import { useHandlers } from './useHandlers.jsx';
import { useHandlers as useCompiledHandlers } from './useHandlers.jsx?compiled';
import { useReader } from './useReader.jsx';
import { useReader as useCompiledReader } from './useReader.jsx?compiled';

const written = { useReader, useHandlers };
const compiled = { useReader: useCompiledReader, useHandlers: useCompiledHandlers };

const kind = (hooks, wrap) => ({
  /** A component that shows what `useValue` returns. */
  createReader: (useValue) => wrap(({ id }) => hooks.useReader(id, useValue())),
  /** A component whose handlers record what they receive. */
  Receiver: wrap(({ id }) => hooks.useHandlers(id)),
});
const asItIs = (component) => component;
const withRef = (component) => forwardRef((props, _ref) => component(props));

/** The kinds of components in which React has read stale values, or called stale functions. */
export const KINDS = {
  plain: kind(written, asItIs),
  memo: kind(written, memo),
  forwardRef: kind(written, withRef),
  'memo of forwardRef': kind(written, (component) => memo(withRef(component))),
  compiled: kind(compiled, asItIs),
  'memo of compiled': kind(compiled, memo),
  'forwardRef of compiled': kind(compiled, withRef),
};

/** React Compiler has put a cache into them: `const $ = _c(30);`. */
export const areCompiled = Object.values(compiled).every((hook) =>
  /const \$ = .*\bc\)?\(\d+\);/.test(hook.toString()),
);
