import { signHmac } from '../signHmac';
import { missingOptions } from '../missingOptions';
import { resolveAppKey } from '../resolveAppKey';
import { sharedSecret } from '../sharedSecret';
import { isEncryptedChannel } from '../isEncryptedChannel';
import type { PresenceMember } from './PresenceMember';
import type { PusherSdk } from './PusherSdk';
import type { Signer } from './Signer';
import type { SignerOptions } from './SignerOptions';
import type { UserData } from './UserData';

/**
 * Signs by the SDK of the options, or by their key and secret, or by those of the environment.
 *
 * @throws PusherServerError `missing-option`.
 */
export function signerOf(options: SignerOptions & { encryptionMasterKeyBase64?: string }): Signer {
  return options.pusher ? sdkSigner(options.pusher) : keySigner(options);
}

/** Source: https://pusher.com/docs/channels/library_auth_reference/auth-signatures/ */
function keySigner(options: { key?: string; secret?: string; encryptionMasterKeyBase64?: string }): Signer {
  const { key, secret } = resolveAppKey(options);
  const authOf = async (parts: string[]) => `${key}:${await signHmac(secret, parts.join(':'))}`;
  return {
    async signUser(socketId, userData) {
      return { auth: await authOf([socketId, '', 'user', '', userData]), user_data: userData };
    },

    async signChannel(socketId, channelName, member) {
      const parts = [socketId, channelName, ...(member === undefined ? [] : [member])];
      return {
        ...(member !== undefined && { channel_data: member }),
        auth: await authOf(parts),
        ...(isEncryptedChannel(channelName) && {
          shared_secret: await sharedSecretBase64(channelName, options.encryptionMasterKeyBase64),
        }),
      };
    },
  };
}

async function sharedSecretBase64(channelName: string, masterKey: string | undefined): Promise<string> {
  if (!masterKey) throw missingOptions(['encryptionMasterKeyBase64'], []);
  return btoa(String.fromCharCode(...(await sharedSecret(channelName, masterKey))));
}

/** The SDK gets parsed data, and makes the same JSON of them. */
function sdkSigner(sdk: PusherSdk): Signer {
  return {
    async signUser(socketId, userData) {
      // The JSON has been checked to be that of a user.
      return Promise.resolve(sdk.authenticateUser(socketId, JSON.parse(userData) as UserData));
    },

    async signChannel(socketId, channelName, member) {
      // The JSON has been checked to be that of a member.
      const data = member === undefined ? undefined : (JSON.parse(member) as PresenceMember);
      return Promise.resolve(sdk.authorizeChannel(socketId, channelName, data));
    },
  };
}
