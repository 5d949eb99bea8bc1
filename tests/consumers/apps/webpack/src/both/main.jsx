import * as React from 'react';
import { createRoot } from 'react-dom/client';
import { Status } from '../cjs/Status';
import { Provider } from '../esm/Provider';

// The provider of the ESM build, and the hooks of the CommonJS build.
createRoot(document.getElementById('root')).render(
  <Provider>
    <Status />
  </Provider>,
);
