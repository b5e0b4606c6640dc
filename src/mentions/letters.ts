/** Looks at single letters, in front of expressions that know all alphabets. */

/** True for the code of a small letter of ASCII. */
export function isSmall(code: number): boolean {
  return code >= 97 && code <= 122;
}

/** True where the last letter is a small one: the word is not in capitals throughout. */
export function endsSmall(word: string): boolean {
  return isSmall(word.charCodeAt(word.length - 1));
}
