/** Gathers what an article says of itself and what its deliverer says of it. */
import type { Layout } from '../layout/layout.js';
import type { ArticleInput } from '../pipeline.js';
import type { Source } from '../record/schema.js';

/**
 * Builds the source part of a record.
 *
 * @param article the article as delivered; what the deliverer says goes before what the page says
 * @param layout the layout of the page
 * @returns source metadata
 */
export function readSource(article: ArticleInput, layout: Layout): Source {
  return {
    path: article.path ?? null,
    sha256: article.sha256 ?? null,
    url: given(article.url),
    title: given(article.title) ?? layout.title?.value ?? null,
    outlet: given(article.outlet) ?? layout.outlet?.value ?? null,
    published: given(article.published) ?? layout.published?.value ?? null,
    dateline: layout.dateline?.value ?? null,
    reporter: layout.reporter?.value ?? null,
    editor: layout.editor?.value ?? null,
    credit: layout.credit?.value ?? null,
  };
}

/** An empty string says as little as none. */
function given(value: string | null | undefined): string | null {
  return value === undefined || value === null || value.trim() === '' ? null : value;
}
