/** Part of the build: checks all packaged rule files and packs them into `dist/`, as data and ready to compile. */
import { renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { formatProblems, StuditiruError } from '../errors.js';
import { readRuleFiles } from './load.js';
import { packRules } from './pack-rules.js';
import { COMPILED_NAME, compiledText, PACKED_NAME, packagedRules } from './packed.js';

try {
  const files = readRuleFiles();
  for (const [name, text] of Object.entries({ [PACKED_NAME]: JSON.stringify(files), [COMPILED_NAME]: compiledText(packRules(files)) })) {
    const target = path.join(packagedRules(), '..', 'dist', name);
    writeFileSync(`${target}.tmp`, text);
    renameSync(`${target}.tmp`, target);
  }
} catch (error) {
  if (!(error instanceof StuditiruError)) throw error;
  process.stderr.write(`${formatProblems(error).join('\n')}\n`);
  process.exitCode = 1;
}
