import { Story } from '@storybook/addon-docs/blocks';

interface ExampleProps {
  /** The story. */
  of: object;
}

/** A live story in the text of a page. */
export function Example({ of }: ExampleProps) {
  return (
    <div className="page-example sb-unstyled">
      <Story of={of} />
    </div>
  );
}
