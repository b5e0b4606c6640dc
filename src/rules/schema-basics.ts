/** What the schemas of all rule files are made of. */
import * as z from 'zod';

export const text = z.string().min(1);
export const list = z.array(text);

/** Words that are looked up one by one, as tokens are in small print. */
export const smallWords = z.array(z.string().regex(/^\p{Ll}+$/u));

/** The source of a regular expression, as the rules are compiled: without case, by Unicode. */
export const regex = text.check((context) => {
  try {
    new RegExp(context.value, 'iu');
  } catch (error) {
    const message = `no regular expression: ${error instanceof Error ? error.message : String(error)}`;
    context.issues.push({ code: 'custom', input: context.value, message });
  }
});
export const regexes = z.array(regex);
