import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { PusherProvider, useSignin } from 'react-pusher-user';
import { isPusherLoaded } from './isPusherLoaded.cjs';

const Status = () => createElement('p', null, useSignin().status);
const html = renderToString(
  createElement(PusherProvider, { appKey: 'key', cluster: 'eu', autoSignin: true }, createElement(Status)),
);
// Whatever the render has started by mistake runs first.
process.on('exit', () => console.log(JSON.stringify({ html, isPusherLoaded: isPusherLoaded() })));
