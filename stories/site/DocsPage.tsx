import { DocsContainer, type DocsContainerProps } from '@storybook/addon-docs/blocks';
import type { PropsWithChildren } from 'react';
import { storybookTheme } from './storybookTheme';
import { useIsDark } from './useIsDark';
import '../playground/playground.css';
import './page.css';

/** The page around the text of an MDX file, in the theme of the toolbar. */
export function DocsPage({ children, ...props }: PropsWithChildren<DocsContainerProps>) {
  return (
    <DocsContainer {...props} theme={storybookTheme(useIsDark())}>
      {children}
    </DocsContainer>
  );
}
