// A folder of its own for each test, gone afterwards.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, onTestFinished } from 'vitest';

/** Registers the clean-up with the test that runs, or with the file where none does; test files share this module. */
function cleanLater(folder: string): void {
  const clean = () => rmSync(folder, { recursive: true, force: true });
  try {
    onTestFinished(clean);
  } catch {
    afterAll(clean);
  }
}

/** Makes an empty folder and puts files into it: relative path to content. Returns its path. */
export function scratch(files: Record<string, string | Uint8Array> = {}): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'studitiru-'));
  cleanLater(folder);
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return folder;
}
