/** Part of the build: checks all packaged rule files and packs them into `dist/rules.json`. */
import { renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { formatProblems, StuditiruError } from '../errors.js';
import { readRuleFiles } from './load.js';
import { PACKED_NAME, packagedRules } from './packed.js';

try {
  const target = path.join(packagedRules(), '..', 'dist', PACKED_NAME);
  writeFileSync(`${target}.tmp`, JSON.stringify(readRuleFiles()));
  renameSync(`${target}.tmp`, target);
} catch (error) {
  if (!(error instanceof StuditiruError)) throw error;
  process.stderr.write(`${formatProblems(error).join('\n')}\n`);
  process.exitCode = 1;
}
