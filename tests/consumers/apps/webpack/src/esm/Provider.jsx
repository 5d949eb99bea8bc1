import * as React from 'react';
import { PusherProvider } from 'react-pusher-user';
import { queryProps } from '../queryProps';

export const Provider = ({ children }) => (
  <PusherProvider {...queryProps} autoSignin>
    {children}
  </PusherProvider>
);
