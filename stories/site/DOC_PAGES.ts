/** The pages of this Storybook that show a file of `docs`. Links between these files lead from page to page. */
export const DOC_PAGES: Readonly<Record<string, string>> = {
  'getting-started.md': 'getting-started--guide',
  'account-switching.md': 'account-switching--guide',
  'errors.md': 'when-it-fails--guide',
  'reconnects.md': 'reconnecting--guide',
  'channels.md': 'channels-and-client-events--guide',
  'types.md': 'typed-events-and-schemas--guide',
  'testing.md': 'testing-your-app--guide',
  'devtools.md': 'devtools--guide',
  'server.md': 'server-endpoint--guide',
  'self-hosted.md': 'use-your-own-pusher-app--guide',
  'api/README.md': 'api-reference--guide',
  'api/react-pusher-user.md': 'api-reference-main-entry--guide',
  'api/react-pusher-user.testing.md': 'api-reference-testing--guide',
  'api/react-pusher-user.testing.node.md': 'api-reference-testing-in-node--guide',
  'api/react-pusher-user.server.md': 'api-reference-server--guide',
  'api/react-pusher-user.server.encryption.md': 'api-reference-encryption--guide',
};
