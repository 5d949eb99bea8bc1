/** The public and the secret half of an app's credentials. */
export interface AppKey {
  key: string;
  secret: string;
}
