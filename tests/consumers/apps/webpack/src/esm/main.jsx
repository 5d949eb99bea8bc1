import * as React from 'react';
import { createRoot } from 'react-dom/client';
import { Provider } from './Provider';
import { Status } from './Status';

createRoot(document.getElementById('root')).render(
  <Provider>
    <Status />
  </Provider>,
);
