/** Whether the events of the channel are encrypted from end to end. */
export function isEncryptedChannel(channelName: string): boolean {
  return channelName.startsWith('private-encrypted-');
}
