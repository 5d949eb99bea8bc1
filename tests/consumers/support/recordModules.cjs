'use strict';
// A server that `recordModules.ts` observes requires this file first. It writes into RECORD_FILE which of RECORD_TEXTS each
// CommonJS module contains that the server runs.
const { appendFileSync } = require('node:fs');
const { Module } = require('node:module');

const { RECORD_FILE, RECORD_TEXTS } = process.env;
const texts = JSON.parse(RECORD_TEXTS);
const compile = Module.prototype._compile;
Module.prototype._compile = function (content, ...rest) {
  for (const text of texts) if (content.includes(text)) appendFileSync(RECORD_FILE, `${text}\n`);
  return compile.call(this, content, ...rest);
};
