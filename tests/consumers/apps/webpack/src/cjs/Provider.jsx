const React = require('react');
const { PusherProvider } = require('react-pusher-user');
const { queryProps } = require('../queryProps');

exports.Provider = ({ children }) => (
  <PusherProvider {...queryProps} autoSignin>
    {children}
  </PusherProvider>
);
