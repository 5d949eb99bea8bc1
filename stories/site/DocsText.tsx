import { Fragment } from 'react';
import { HeadersMdx, Markdown } from '@storybook/addon-docs/blocks';
import { DocsCode } from './DocsCode';
import { DocsLink } from './DocsLink';
import { HeaderCell } from './HeaderCell';
import { linkToPages } from './linkToPages';
import { ScrollableTable } from './ScrollableTable';
import { sectionsOf } from './sectionsOf';

interface DocsTextProps {
  /** The text of a file in `docs`. */
  children: string;
  /** The headings of the sections to show. If omitted, everything but the title is shown. */
  sections?: readonly string[];
  /** The folder of the file. */
  folder?: string;
}

// Storybook replaces its own overrides by these.
const OVERRIDES = {
  ...HeadersMdx,
  a: DocsLink,
  code: DocsCode,
  pre: Fragment,
  table: ScrollableTable,
  th: HeaderCell,
};

/** Shows a page of the documentation, whose links lead to the pages of this Storybook or to the repository. */
export function DocsText({ children, sections, folder = 'docs/' }: DocsTextProps) {
  return (
    <div className="page-text page-wide">
      <Markdown options={{ overrides: OVERRIDES }}>
        {linkToPages(sectionsOf(children, sections), folder)}
      </Markdown>
    </div>
  );
}
