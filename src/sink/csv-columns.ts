// The columns of the CSV output: names and order are part of the contract, new ones go to the end.
import type { EvidenceSpan, Organisation, Person, VisitRecord } from '../record/schema.js';

type Cell = string | number | null;

export interface CsvColumn {
  name: string;
  cell: (record: VisitRecord) => Cell;
}

/**
 * Lists are joined by "; ". The lists about one side's bodies (`visitors`, `visitor_units`, …) stand in the same
 * order with an empty place for what is unknown.
 *
 * A region is "35.10 Kabupaten Banyuwangi" in one cell: a bare 35.10 would be read as the number 35.1, or 12.05 as
 * the 12th of May, by spreadsheets and by data frames alike. The code ends at the first space. Candidates carry a
 * question mark each ("35.07? 35.73?"), which says what they are and keeps them text for the same reason.
 */
export const CSV_COLUMNS: readonly CsvColumn[] = [
  { name: 'id', cell: (r) => r.id },
  { name: 'kind', cell: (r) => r.kind },
  { name: 'status', cell: (r) => r.status },
  { name: 'date_start', cell: (r) => r.date?.start ?? null },
  { name: 'date_end', cell: (r) => r.date?.end ?? null },
  { name: 'date_precision', cell: (r) => r.date?.precision ?? null },
  { name: 'date_basis', cell: (r) => r.date?.basis ?? null },
  ...sideColumns('visitor', (r) => r.visitors),
  ...sideColumns('host', (r) => r.hosts),
  { name: 'leader', cell: (r) => (r.leader ? person(r.leader) : null) },
  { name: 'receivers', cell: (r) => join(r.receivers.map(person)) },
  {
    name: 'participants',
    cell: (r) => join(r.participants.map((participant) => `${person(participant)} [${participant.side}]`)),
  },
  { name: 'delegation_size', cell: (r) => r.delegation.size },
  { name: 'delegation_units', cell: (r) => join(r.delegation.units) },
  { name: 'venue', cell: (r) => r.venue?.name ?? null },
  { name: 'sites', cell: (r) => join(r.sites.map((site) => site.name)) },
  { name: 'focus_topics', cell: (r) => topics(r, true) },
  { name: 'other_topics', cell: (r) => topics(r, false) },
  {
    name: 'achievements',
    cell: (r) => join(r.achievements.map((a) => [a.program, a.grade, a.years.join('/'), a.holder].filter(Boolean).join(' '))),
  },
  { name: 'costs', cell: (r) => join(r.costs.map((cost) => `Rp ${cost.amount}`)) },
  { name: 'quotes', cell: (r) => join(r.quotes.map((quote) => `${quote.speaker ?? '?'}: "${quote.text}"`)) },
  { name: 'title', cell: (r) => r.source.title },
  { name: 'outlet', cell: (r) => r.source.outlet },
  { name: 'published', cell: (r) => r.source.published },
  { name: 'dateline', cell: (r) => r.source.dateline },
  { name: 'reporter', cell: (r) => r.source.reporter },
  { name: 'editor', cell: (r) => r.source.editor },
  { name: 'credit', cell: (r) => r.source.credit },
  { name: 'path', cell: (r) => r.source.path },
  { name: 'url', cell: (r) => r.source.url },
  { name: 'confidence', cell: (r) => r.confidence },
  { name: 'warnings', cell: (r) => join(r.warnings.map((warning) => warning.code)) },
  { name: 'evidence', cell: (r) => passages(r) },
];

function sideColumns(side: 'visitor' | 'host', bodies: (record: VisitRecord) => Organisation[]): CsvColumn[] {
  const column = (name: string, value: (body: Organisation) => string | null): CsvColumn => ({
    name,
    cell: (record) => join(bodies(record).map(value)),
  });
  return [
    column(`${side}s`, (body) => body.name),
    column(`${side}_units`, (body) => body.unit),
    column(`${side}_types`, (body) => body.type),
    column(`${side}_regions`, (body) => (body.region ? `${body.region.code} ${body.region.name}` : null)),
    column(`${side}_provinces`, (body) => body.region?.province ?? null),
    column(`${side}_region_candidates`, (body) => body.region_candidates.map((code) => `${code}?`).join(' ')),
  ];
}

/** Joins what is known of a list; a list of which nothing is known is an empty cell. */
function join(values: readonly (string | null)[]): string {
  return values.some((value) => value) ? values.map((value) => value ?? '').join('; ') : '';
}

function person({ name, position, acting }: Person): string {
  const office = [position?.startsWith(`${acting}`) ? null : acting, position].filter(Boolean).join(' ');
  if (name === null) return office;
  return office === '' ? name : `${name} (${office})`;
}

function topics(record: VisitRecord, focus: boolean): string {
  return join(record.topics.filter((topic) => topic.focus === focus).map((topic) => topic.id));
}

/** The passages that say who came, who received and when, in the order of the text; none with --no-evidence. */
function passages(record: VisitRecord): string {
  const spans = [...record.visitors, ...record.hosts, ...(record.date ? [record.date] : [])]
    .flatMap((fact): EvidenceSpan[] => fact.evidence)
    .sort((a, b) => a.start - b.start || a.end - b.end);
  return [...new Set(spans.map((span) => span.text))].join(' … ');
}
