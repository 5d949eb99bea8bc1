import { Empty } from '../Empty';
import { Section } from '../Section';
import type { TabProps } from '../TabProps';
import { ChannelCard } from './ChannelCard';
import { ListenerList } from './ListenerList';
import { useChannels } from './useChannels';

/** Who uses which channel, and who listens to what. */
export function ChannelsTab({ inspector }: TabProps) {
  const channels = useChannels(inspector);
  const userListeners = inspector.getUserListeners();
  return (
    <div className="columns">
      <Section title="Channels" aside={<span className="muted">{channels.length}</span>}>
        {channels.length === 0 ? (
          <Empty>
            No channel is subscribed. Hooks such as useChannelEvent() subscribe one while they are mounted.
          </Empty>
        ) : (
          <ul className="channels">
            {channels.map((channel) => (
              <ChannelCard key={channel.name} channel={channel} />
            ))}
          </ul>
        )}
        {channels.some(({ holders }) => holders.some(({ name }) => name === null)) && (
          <p className="hint">
            React names a component in development, from version 19.1, and if the panel is open when the
            component mounts.
          </p>
        )}
      </Section>
      <Section title="Listeners of the user’s events">
        {userListeners.size === 0 ? (
          <Empty>No component calls useUserEvent().</Empty>
        ) : (
          <ListenerList listeners={userListeners} />
        )}
      </Section>
    </div>
  );
}
