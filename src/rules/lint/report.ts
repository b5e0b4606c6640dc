/** Findings as lines for people or as JSON for programs. */
import type { Finding } from './finding.js';

/** One line a finding: `file:line:column severity code message`. */
export function findingLines(findings: readonly Finding[]): string {
  return findings.map(({ place, severity, code, message }) => `${placeText(place)}${severity} ${code}: ${oneLine(message)}\n`).join('');
}

/** The findings as one JSON array. */
export function findingJson(findings: readonly Finding[]): string {
  const rows = findings.map(({ severity, code, rule, place, message }) => ({
    severity,
    code,
    rule,
    file: place?.file ?? null,
    line: place?.line ?? null,
    column: place?.column ?? null,
    message,
  }));
  return `${JSON.stringify(rows, null, 2)}\n`;
}

function placeText(place: Finding['place']): string {
  if (place?.file === undefined) return '';
  return place.line === undefined ? `${place.file}: ` : `${place.file}:${place.line}:${place.column ?? 1} `;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
