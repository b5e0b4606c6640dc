/** The tokens of an article at which phrases may begin, for the fields that look for them. */
import { Heads } from '../tokens/heads.js';
import { perArticle } from './per-article.js';

/** The heads of an article's tokens. */
export const headsIn = perArticle(({ scanned: { tokens } }) => new Heads(tokens));
