/** Whether this is a development build: bundlers replace `process.env.NODE_ENV`. */
export const isDevelopment = (): boolean => process.env.NODE_ENV !== 'production';
