import { SyntaxHighlighter } from 'storybook/internal/components';
import { ensure, ThemeProvider } from 'storybook/theming';
import { Panel } from '../playground/Panel';
import type { Theme } from '../playground/StoryPage';
import { storybookTheme } from './storybookTheme';
import { useIsDark } from './useIsDark';

interface CodePanelProps {
  code: string;
  file: string;
  theme?: Theme;
}

/** Shows the source file of an example. */
export function CodePanel({ code, file, theme }: CodePanelProps) {
  const isDark = useIsDark(theme);
  return (
    <Panel title="Code" code={file} className="code">
      <ThemeProvider theme={ensure(storybookTheme(isDark))}>
        <SyntaxHighlighter language="tsx" copyable padded format={false}>
          {code.trim()}
        </SyntaxHighlighter>
      </ThemeProvider>
    </Panel>
  );
}
