/** The answer to a client that wants to sign its user in. */
export interface UserAuth {
  auth: string;
  user_data: string;
}

/** The answer to a client that wants to subscribe to a channel. */
export interface ChannelAuth {
  auth: string;
  channel_data?: string;
  shared_secret?: string;
}

/** Signs with an app's secret. Expects valid input; data are JSON, which is signed byte for byte. */
export interface Signer {
  signUser(socketId: string, userData: string): Promise<UserAuth>;
  signChannel(socketId: string, channelName: string, member?: string): Promise<ChannelAuth>;
}
