import { AnchorMdx } from '@storybook/addon-docs/blocks';
import type { ComponentProps } from 'react';

type DocsLinkProps = ComponentProps<typeof AnchorMdx> & { id?: string };

/** A link, or the target of one: the API reference has anchors without an `href` in its tables. */
export function DocsLink({ href, id, children, ...props }: DocsLinkProps) {
  if (!href) return <span id={id}>{children}</span>;
  return (
    <AnchorMdx href={href} {...props}>
      {children}
    </AnchorMdx>
  );
}
