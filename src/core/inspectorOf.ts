import type { AuthInterceptor } from './auth/AuthInterceptor';
import { sendIntercepted } from './auth/sendIntercepted';
import { subscriptionsOf } from './channel/subscriptionsOf';
import type { Inspector } from './Inspector';
import { memoize } from './lib/memoize';
import type { Session } from './Session';

/** The inspector of a session: the same object each time. */
export const inspectorOf = /* @__PURE__ */ memoize((session: Session): Inspector => {
  const { client, connection, connectionEvents, signin, tools, userEvents } = session;
  const interceptors = new Set<AuthInterceptor>();
  return {
    client: { getValue: () => client.getValue()?.client ?? null, subscribe: client.subscribe },
    connection: connection.store,
    getSharedConnection: () => client.getValue()?.sharedSocket?.state ?? null,
    signin: signin.store,
    appSignin: signin.appStore,
    isMounted: () => session.currentStart !== null,
    getSigninState: () => signin.state,
    getSubscriptions: () =>
      [...session.subscriptions.values()].map((subscription) => ({
        name: subscription.name,
        state: subscription.getState(),
        holders: subscription.holders.getValues(),
        listeners: subscription.events.countListeners(),
        subscribe: subscription.store.subscribe,
      })),
    holdChannel(name) {
      const subscription = subscriptionsOf(session)(name);
      return { store: subscription.store, release: subscription.retain() };
    },
    getUserListeners: () => userEvents.countListeners(),
    onTransition: (listener) => signin.transitions.on('transition', listener),
    onConnectionEvent: (listener) => connectionEvents.on('event', listener),
    interceptAuth(interceptor) {
      interceptors.add(interceptor);
      tools.sendAuth = (request, send) => sendIntercepted(interceptors, request, send);
      return () => {
        interceptors.delete(interceptor);
        if (interceptors.size === 0) tools.sendAuth = null;
      };
    },
    nameHolders(name) {
      tools.nameHolder = name;
      return () => {
        if (tools.nameHolder === name) tools.nameHolder = null;
      };
    },
  };
});
