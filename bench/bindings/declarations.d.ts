// The few types of the peers that the bench and tests/migration use, so that `tsc` runs without an installation of the peers.

/* eslint-disable @typescript-eslint/no-unnecessary-type-parameters -- the peers declare them so */

declare module '@harelpls/use-pusher' {
  import type { default as Pusher, Channel, ChannelAuthorizationOptions } from 'pusher-js';
  import type { ReactNode } from 'react';

  export function PusherProvider(props: {
    clientKey: string;
    cluster: string;
    authEndpoint?: string;
    defer?: boolean;
    channelAuthorization?: ChannelAuthorizationOptions;
    enabledTransports?: string[];
    children?: ReactNode;
  }): ReactNode;
  export function useChannel(channelName: string): Channel | undefined;
  export function useEvent<Data = unknown>(
    channel: Channel | undefined,
    eventName: string,
    callback: (data?: Data) => void,
  ): void;
  export function usePresenceChannel(channelName: string): {
    channel?: Channel;
    members?: Record<string, unknown>;
  };
  export function useClientTrigger<Data = object>(
    channel: Channel | undefined,
  ): (eventName: string, data: Data) => void;
  // The class of pusher-js 7 lacks these members of 8.
  export function usePusher(): { client: Omit<Pusher, 'options' | 'switchCluster'> | undefined };
}

declare module '@laravel/echo-react' {
  import type { ChannelAuthorizationOptions } from 'pusher-js';
  import type { DependencyList } from 'react';

  // As in laravel-echo: a listener may expect any data.
  interface EchoPresence {
    here<Info>(callback: (infos: Info[]) => void): EchoPresence;
    joining<Info>(callback: (info: Info) => void): EchoPresence;
    leaving<Info>(callback: (info: Info) => void): EchoPresence;
  }

  export function configureEcho(config: {
    broadcaster: 'pusher';
    key: string;
    cluster: string;
    channelAuthorization?: ChannelAuthorizationOptions;
    withoutInterceptors?: boolean;
  }): void;
  export function useEcho<Data>(
    channelName: string,
    event: string,
    callback: (data: Data) => void,
    dependencies?: DependencyList,
    visibility?: 'public' | 'private',
  ): void;
  export function usePresenceChannel(channelName: string): { channel: () => EchoPresence | null };
  export function useConnectionStatus(): string;
}
