/** Replaces hex digests, such as signatures, in a text that may be shown. */
export const maskDigests = (text: string): string => text.replace(/[\da-f]{32,}/gi, '?');
