#!/usr/bin/env node
import process from 'node:process';
import { main } from './main';

// The reader of the output has gone: `react-pusher-user dev | head`.
process.stdout.on('error', () => process.exit(0));

process.exitCode = await main(process);
