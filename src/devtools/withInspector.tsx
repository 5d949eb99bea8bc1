import type { ReactNode } from 'react';
import { type Inspector, useInspector } from 'react-pusher-user';

/** Gives a component the inspector of its props, or else that of the provider above. */
export function withInspector<Props extends { inspector?: Inspector }>(
  View: (props: Props & { inspector: Inspector }) => ReactNode,
): (props: Props) => ReactNode {
  const OfProvider = (props: Props) => <View {...props} inspector={useInspector()} />;
  return (props) =>
    props.inspector ? <View {...props} inspector={props.inspector} /> : <OfProvider {...props} />;
}
