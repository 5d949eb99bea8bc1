import { DocsContainer, type DocsContainerProps } from '@storybook/addon-docs/blocks';
import type { PropsWithChildren } from 'react';
import { useValue } from '../playground/useValue';
import { storybookTheme } from './storybookTheme';
import { themeSetting } from './themeSetting';
import { useIsDark } from './useIsDark';
import '../playground/playground.css';
import './page.css';

/** The page around the text of an MDX file, in the theme of the toolbar. */
export function DocsPage({ children, ...props }: PropsWithChildren<DocsContainerProps>) {
  const isDark = useIsDark(useValue(themeSetting));
  return (
    <DocsContainer {...props} theme={storybookTheme(isDark)}>
      {children}
    </DocsContainer>
  );
}
