import { useValue } from '../playground/useValue';
import { themeSetting } from './themeSetting';

interface ExampleFrameProps {
  /** The id of the story. */
  storyId: string;
  /** What the frame shows, for a screen reader. */
  title: string;
}

/** A live story in a window of its own, for an app that uses the edges of its window. */
export function ExampleFrame({ storyId, title }: ExampleFrameProps) {
  const theme = useValue(themeSetting);
  return (
    <div className="page-example page-wide sb-unstyled">
      <iframe
        className="page-frame"
        title={title}
        src={`./iframe.html?id=${storyId}&viewMode=story&globals=theme:${theme}`}
      />
    </div>
  );
}
