import { Markdown } from '@storybook/addon-docs/blocks';
import { linkToPages } from './linkToPages';
import { sectionsOf } from './sectionsOf';

interface DocsTextProps {
  /** The text of a file in `docs`. */
  children: string;
  /** The headings of the sections to show. If omitted, everything but the title is shown. */
  sections?: readonly string[];
}

/** Shows a page of the documentation, whose links lead to the pages of this Storybook or to the repository. */
export function DocsText({ children, sections }: DocsTextProps) {
  return <Markdown>{linkToPages(sectionsOf(children, sections))}</Markdown>;
}
