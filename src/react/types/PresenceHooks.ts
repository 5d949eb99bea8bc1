import type { Member } from '../../core/channel/Member';
import type { Presence } from '../../core/channel/Presence';
import type { ChannelMemberOf, PresenceChannelNameOf } from '../../core/types/TypesOf';

/** The hooks of the package for the presence channels of an app with these types. */
export interface PresenceHooks<Types> {
  /** Subscribes to a presence channel, and returns its members. */
  usePresence: {
    /** Returns the members of the channel, this connection's own member, and the state of the subscription. */
    <Name extends PresenceChannelNameOf<Types>>(
      name: Name | undefined,
    ): Presence<ChannelMemberOf<Types, Name>>;
    /**
     * Returns what `select` picks from the presence. The component renders only when that changes, which `isEqual` tells; default
     * `Object.is`.
     */
    <Name extends PresenceChannelNameOf<Types>, Selected>(
      name: Name | undefined,
      select: (presence: Presence<ChannelMemberOf<Types, Name>>) => Selected,
      isEqual?: (a: Selected, b: Selected) => boolean,
    ): Selected;
  };

  /** Subscribes to a presence channel, and returns one of its members; `null` while that user is not there. */
  useMember: <Name extends PresenceChannelNameOf<Types>>(
    name: Name | undefined,
    id: string | undefined,
  ) => Member<ChannelMemberOf<Types, Name>> | null;
}
