const query = new URLSearchParams(location.search);

/** The props of the provider that connect the page to the servers in its query string. */
module.exports.queryProps = {
  appKey: query.get('key'),
  wsHost: query.get('host'),
  wsPort: Number(query.get('port')),
  forceTLS: false,
  userAuthentication: {
    endpoint: `${query.get('auth')}/pusher/user-auth`,
    params: { user: query.get('user') },
  },
};
