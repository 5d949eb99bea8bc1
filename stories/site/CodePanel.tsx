import { SyntaxHighlighter } from 'storybook/internal/components';
import { ensure, ThemeProvider } from 'storybook/theming';
import { Panel } from '../playground/Panel';
import { storybookTheme } from './storybookTheme';
import { useIsDark } from './useIsDark';

/** Shows the source file of an example. */
export function CodePanel({ code, file }: { code: string; file: string }) {
  const isDark = useIsDark();
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
