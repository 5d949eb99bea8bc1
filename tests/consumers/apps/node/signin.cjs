const { createElement, useEffect } = require('react');
const { create } = require('react-test-renderer');
const { PusherProvider, useSignin, useUserEvent } = require('react-pusher-user');
const { isPusherLoaded } = require('./isPusherLoaded.cjs');

const { appKey, wsHost, wsPort, auth, user } = JSON.parse(process.argv[2]);
let root;

function Receiver() {
  const { user: signedIn, ready } = useSignin();
  useUserEvent('greeting', ({ text }) => {
    console.log(JSON.stringify({ user: signedIn.id, text, isPusherLoaded: isPusherLoaded() }));
    // Node exits if nothing is left: no socket and no timer.
    root.unmount();
  });
  useEffect(() => {
    if (ready) console.log('ready');
  }, [ready]);
  return null;
}

const userAuthentication = { endpoint: `${auth}/pusher/user-auth`, params: { user } };
const props = { appKey, wsHost, wsPort, forceTLS: false, userAuthentication, autoSignin: true };
root = create(createElement(PusherProvider, props, createElement(Receiver)));
