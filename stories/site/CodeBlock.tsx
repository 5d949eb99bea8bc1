import { SyntaxHighlighter, type SupportedLanguage } from 'storybook/internal/components';
import { ensure, ThemeProvider } from 'storybook/theming';
import type { Theme } from '../playground/StoryPage';
import { storybookTheme } from './storybookTheme';
import { useIsDark } from './useIsDark';

interface CodeBlockProps {
  code: string;
  language: SupportedLanguage;
  theme: Theme | undefined;
}

/** Code with highlighted syntax, which a reader can copy. */
export function CodeBlock({ code, language, theme }: CodeBlockProps) {
  const isDark = useIsDark(theme);
  return (
    <ThemeProvider theme={ensure(storybookTheme(isDark))}>
      <SyntaxHighlighter language={language} copyable padded format={false}>
        {code.trim()}
      </SyntaxHighlighter>
    </ThemeProvider>
  );
}
