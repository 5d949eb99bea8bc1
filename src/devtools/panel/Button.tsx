import type { ComponentProps } from 'react';

interface ButtonProps extends ComponentProps<'button'> {
  /** A press does nothing then. The button keeps the focus. */
  isDisabled?: boolean;
}

/** A button with a text. */
export const Button = ({ isDisabled, onClick, ...props }: ButtonProps) => (
  <button
    type="button"
    className="button"
    aria-disabled={isDisabled}
    onClick={isDisabled ? undefined : onClick}
    {...props}
  />
);
