import type { SupportedLanguage } from 'storybook/internal/components';
import { useValue } from '../playground/useValue';
import { CodeBlock } from './CodeBlock';
import { themeSetting } from './themeSetting';

interface DocsCodeProps {
  /** `lang-tsx`, for a block of code in the documentation. */
  className?: string;
  children: string;
}

const LANGUAGES: Readonly<Record<string, SupportedLanguage>> = {
  ts: 'typescript',
  tsx: 'tsx',
  js: 'jsx',
  jsx: 'jsx',
  sh: 'bash',
  html: 'html',
  json: 'json',
};

/** A block of code, or a name within a sentence, in the theme of the toolbar. */
export function DocsCode({ className, children }: DocsCodeProps) {
  const theme = useValue(themeSetting);
  const isBlock = className !== undefined || children.includes('\n');
  if (!isBlock) return <code>{children}</code>;
  const language = LANGUAGES[/lang(?:uage)?-(\w+)/.exec(className ?? '')?.[1] ?? ''] ?? 'text';
  return (
    <div className="page-code sb-unstyled">
      <CodeBlock code={children} language={language} theme={theme} />
    </div>
  );
}
