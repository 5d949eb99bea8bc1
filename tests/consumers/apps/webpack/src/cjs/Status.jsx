const React = require('react');
const { useLatestUserEvent, useSignin } = require('react-pusher-user');

exports.Status = function Status() {
  const { status, user, error, ready } = useSignin();
  const greeting = useLatestUserEvent('greeting');
  return (
    <>
      <p id="status">
        {status} {user?.id ?? error?.message}
      </p>
      <p id="ready">{ready ? 'ready' : 'not ready'}</p>
      <p id="greeting">{greeting?.text}</p>
    </>
  );
};
