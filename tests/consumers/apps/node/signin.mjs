import { createElement, useEffect } from 'react';
import { create } from 'react-test-renderer';
import { PusherProvider, useSignin, useUserEvent } from 'react-pusher-user';
import { isPusherLoaded } from './isPusherLoaded.cjs';

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
