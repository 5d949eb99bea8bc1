/** Whether this process has loaded pusher-js, by `require` or by `import`. */
exports.isPusherLoaded = () => Object.keys(require.cache).some((file) => /[\\/]pusher-js[\\/]/.test(file));
