// The bench declares the few types that it uses of the peers, so that `tsc` runs without an installation of the peers.

declare module '@harelpls/use-pusher' {
  import type { default as Pusher, Channel, ChannelAuthorizationOptions } from 'pusher-js';
  import type { ReactNode } from 'react';

  export function PusherProvider(props: {
    clientKey: string;
    cluster: string;
    channelAuthorization?: ChannelAuthorizationOptions;
    enabledTransports?: string[];
    children?: ReactNode;
  }): ReactNode;
  export function useChannel(channelName: string): Channel | undefined;
  export function useEvent(
    channel: Channel | undefined,
    eventName: string,
    callback: (data: unknown) => void,
  ): void;
  export function usePresenceChannel(channelName: string): { members: Record<string, unknown> };
  export function usePusher(): { client: Pusher | undefined };
}

declare module '@laravel/echo-react' {
  import type { ChannelAuthorizationOptions } from 'pusher-js';
  import type { DependencyList } from 'react';

  interface EchoPresence {
    here(callback: (infos: unknown[]) => void): EchoPresence;
    joining(callback: (info: unknown) => void): EchoPresence;
    leaving(callback: (info: unknown) => void): EchoPresence;
  }

  export function configureEcho(config: {
    broadcaster: 'pusher';
    key: string;
    cluster: string;
    channelAuthorization?: ChannelAuthorizationOptions;
    withoutInterceptors?: boolean;
  }): void;
  export function useEcho(
    channelName: string,
    event: string,
    callback: (data: unknown) => void,
    dependencies: DependencyList,
    visibility: 'public' | 'private',
  ): void;
  export function usePresenceChannel(channelName: string): { channel: () => EchoPresence | null };
  export function useConnectionStatus(): string;
}
