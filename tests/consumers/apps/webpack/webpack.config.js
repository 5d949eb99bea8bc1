const { resolve } = require('node:path');

module.exports = {
  mode: 'production',
  entry: { esm: './src/esm/main.jsx', cjs: './src/cjs/main.jsx', both: './src/both/main.jsx' },
  output: { path: resolve('public/build') },
  resolve: { extensions: ['.jsx', '.js'] },
  module: { rules: [{ test: /\.jsx$/, loader: 'esbuild-loader', options: { target: 'es2022' } }] },
};
