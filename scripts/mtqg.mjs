#!/usr/bin/env node
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureReady } from './lib/ready.mjs'
import { root } from './lib/root.mjs'

// `npx mtqg …` or `npm run mtqg -- …`: builds the command line if needed, then is it. Answers go to the
// standard output, so our own words go beside it.
ensureReady(['cli'], console.error)
await import(pathToFileURL(join(root, 'dist', 'mtqg.js')).href)
