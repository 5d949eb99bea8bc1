interface ImportMetaEnv {
  readonly VITE_PUSHER_APP_KEY?: string;
  readonly VITE_PUSHER_APP_CLUSTER?: string;
  readonly VITE_PUSHER_HOST?: string;
  readonly VITE_PUSHER_PORT?: string;
  readonly VITE_PUSHER_SCHEME?: string;
}

interface ViteTypeOptions {
  /** Makes a name that is not above an error. */
  strictImportMetaEnv: unknown;
}
