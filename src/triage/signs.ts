/** Tells from the raw text whether its words make a sign of a visit. */
import { holdSign } from '../frames/signs.js';
import { type RawWords, wordsWithin } from './raw-words.js';

/**
 * Makes the test for the signs of a visit, which nine ordinary articles in ten do not hold.
 *
 * @param signs what each word in small letters weighs
 * @param words reader of raw texts that knows the signs
 * @returns a function of the text: false only where its words make no sign
 */
export function makeSignTest(signs: ReadonlyMap<string, number>, words: (text: string) => RawWords): (text: string) => boolean {
  return (text) => holdSign(stretches(text, words(text)), signs);
}

function* stretches(text: string, { signs, signCount, longest }: RawWords): Generator<string> {
  for (let at = 0; at < signCount; at += 2) {
    for (const [begin, end] of wordsWithin(text, signs[at]!, signs[at + 1]!, longest)) yield text.slice(begin, end).toLowerCase();
  }
}
