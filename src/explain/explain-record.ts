/** The rules behind each field of one record. */
import type { Frame } from '../frames/frames.js';
import type { Reading } from '../frames/reading.js';
import type { Relation } from '../frames/relations.js';
import { evidenceFor } from '../frames/sides.js';
import type { EvidenceSpan, Organisation, Person, VisitRecord } from '../record/schema.js';
import { partyName } from './explain-sides.js';
import type { ExplainedField, ExplainedRecord } from './explanation.js';
import { describeFirings, round } from './firings.js';

/** Explains the record that was built of a frame. */
export function explainRecord(reading: Reading, frame: Frame, record: VisitRecord): ExplainedRecord {
  const field = (name: string, value: string, relations: readonly Relation[] = [], words: readonly EvidenceSpan[] = []): ExplainedField => ({
    field: name,
    value,
    rules: describeFirings(reading, relations),
    words: words.map(({ text }) => text.replace(/\s+/g, ' ')),
  });
  const of = (family: string) => reading.relations.filter((relation) => relation.family === family);
  const side = (name: 'visitor' | 'host', keys: readonly string[]) => keys.flatMap((key) => evidenceFor(frame.scores, name, key));
  const { date, leader, venue } = record;
  return {
    id: record.id,
    visitors: frame.visitors.map((key) => partyName(reading, key)),
    hosts: frame.hosts.map((key) => partyName(reading, key)),
    score: round(frame.score),
    margin: round(frame.margin),
    confidence: record.confidence,
    fields: [
      field('kind', record.kind),
      field(
        'status',
        record.status,
        of('status').filter(({ value }) => value === record.status),
      ),
      ...(date === null
        ? [field('date', '-')]
        : [field('date', `${date.start} to ${date.end}, ${date.basis}`, nearDate(reading, date.evidence), date.evidence)]),
      field(
        'visitors',
        bodies(record.visitors),
        side('visitor', frame.visitors),
        record.visitors.flatMap(({ evidence }) => evidence),
      ),
      field(
        'hosts',
        bodies(record.hosts),
        side('host', frame.hosts),
        record.hosts.flatMap(({ evidence }) => evidence),
      ),
      field('leader', leader === null ? '-' : person(leader), leader === null ? [] : about(reading, leader, ['leader']), leader?.evidence),
      ...record.receivers.map((receiver, index) => field(`receivers[${index}]`, person(receiver), about(reading, receiver, ['receiver']), receiver.evidence)),
      ...record.participants.map((each, index) => field(`participants[${index}]`, `${person(each)}, ${each.side}`, about(reading, each, null), each.evidence)),
      field('delegation', `${record.delegation.size ?? '-'}; units ${record.delegation.units.join(', ') || '-'}`, of('size'), record.delegation.evidence),
      field('venue', venue?.name ?? '-', [], venue?.evidence),
      ...record.topics.filter(({ focus }) => focus).map(({ id, evidence }, index) => field(`topics[${index}]`, `${id}, focus`, [], evidence)),
    ],
  };
}

function bodies(list: readonly Organisation[]): string {
  return list.map(({ name, unit }) => (unit === null ? name : `${unit}, ${name}`)).join('; ') || '-';
}

function person({ name, position, acting }: Person): string {
  return [name ?? '(unnamed)', [acting, position].filter((part) => part !== null).join(' ')].filter((part) => part !== '').join(', ');
}

/** Rules about dates in the sentences that the date stands in. */
function nearDate(reading: Reading, evidence: readonly EvidenceSpan[]): Relation[] {
  const { tokens } = reading.scanned;
  return reading.relations.filter(({ family, masked: { sentence } }) => {
    const start = tokens[sentence.from]?.start ?? 0;
    const end = tokens[sentence.to - 1]?.end ?? 0;
    return (family === 'date' || family === 'direction') && evidence.some((span) => start <= span.start && span.start < end);
  });
}

/** Rules that put a person into one of the slots, or into any slot of the rules about people. */
function about(reading: Reading, { name, evidence }: Person, slots: readonly string[] | null): Relation[] {
  const isMeant = (number: number) => {
    const mention = reading.scanned.mentions[number];
    if (mention?.type !== 'official') return false;
    if (name !== null) return reading.personOf.get(number)?.name === name;
    const start = reading.scanned.tokens[mention.from]?.start ?? 0;
    const end = reading.scanned.tokens[mention.to - 1]?.end ?? 0;
    return evidence.some((span) => start <= span.start && span.end <= end);
  };
  return reading.relations.filter(
    (relation) => relation.family === 'people' && Object.entries(relation.slots).some(([slot, number]) => (slots?.includes(slot) ?? true) && isMeant(number)),
  );
}
