import type { ComponentProps } from 'react';

/** A table that scrolls by itself, also by keyboard, so that the page does not scroll sideways. */
export function ScrollableTable(props: ComponentProps<'table'>) {
  return (
    <div className="page-table" role="group" aria-label="Table" tabIndex={0}>
      <table {...props} />
    </div>
  );
}
