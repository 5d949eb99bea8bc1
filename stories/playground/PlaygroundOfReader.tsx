import { Playground, type PlaygroundProps } from './Playground';
import { useKeptOwnApp } from './useKeptOwnApp';

interface PlaygroundOfReaderProps extends PlaygroundProps {
  storyId: string;
}

/** The playground, which keeps the app that the reader has entered. */
export function PlaygroundOfReader({ storyId, ...props }: PlaygroundOfReaderProps) {
  return <Playground {...useKeptOwnApp(storyId, props)} />;
}
