import { useInspector } from 'react-pusher-user';
import { PusherDevtools, type PusherDevtoolsPlugin, pusherDevtoolsPlugin } from 'react-pusher-user/devtools';
import { PusherDevtoolsPanel } from 'react-pusher-user/devtools/production';

export const devtools = (
  <>
    <PusherDevtools buttonPosition="top-left" theme="dark" />
    <PusherDevtoolsPanel styleNonce="abc" />
  </>
);

export const plugin: PusherDevtoolsPlugin = pusherDevtoolsPlugin({ defaultOpen: true });

export function SigninState() {
  return <p>{useInspector().getSigninState().status}</p>;
}

// @ts-expect-error -- there is no such theme: the types are not `any`
export const wrong = <PusherDevtools theme="blue" />;
