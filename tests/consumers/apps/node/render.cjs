const { createElement } = require('react');
const { renderToString } = require('react-dom/server');
const { PusherProvider, useSignin } = require('react-pusher-user');
const { isPusherLoaded } = require('./isPusherLoaded.cjs');

const Status = () => createElement('p', null, useSignin().status);
const html = renderToString(
  createElement(PusherProvider, { appKey: 'key', cluster: 'eu', autoSignin: true }, createElement(Status)),
);
// Whatever the render has started by mistake runs first.
process.on('exit', () => console.log(JSON.stringify({ html, isPusherLoaded: isPusherLoaded() })));
