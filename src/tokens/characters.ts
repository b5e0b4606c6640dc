/** Tests of single code units. */

/** Code units below it are of ASCII. */
export const ASCII = 128;

/** True of a digit. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** True of a small letter of ASCII. */
export function isSmall(code: number): boolean {
  return code >= 97 && code <= 122;
}

/** True of a letter of ASCII. */
export function isLetter(code: number): boolean {
  return isSmall(code | 0x20);
}

/** One of '`‘’, which may stand within a word. */
export function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x60 || code === 0x2018 || code === 0x2019;
}
