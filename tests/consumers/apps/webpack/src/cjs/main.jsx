const React = require('react');
const { createRoot } = require('react-dom/client');
const { Provider } = require('./Provider');
const { Status } = require('./Status');

createRoot(document.getElementById('root')).render(
  <Provider>
    <Status />
  </Provider>,
);
