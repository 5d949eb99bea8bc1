import { Panel } from '../playground/Panel';
import type { Theme } from '../playground/StoryPage';
import { CodeBlock } from './CodeBlock';

interface CodePanelProps {
  code: string;
  file: string;
  theme?: Theme;
}

/** Shows the source file of an example. */
export function CodePanel({ code, file, theme }: CodePanelProps) {
  return (
    <Panel title="Code" code={file} className="code">
      <CodeBlock code={code} language="tsx" theme={theme} />
    </Panel>
  );
}
