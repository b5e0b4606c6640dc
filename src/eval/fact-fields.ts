// The other fields of a record: kind, status, date, places, topics, awards, costs, quotes, source.
import { attributeField, type Field, type Item, passages, setField, type Values } from './compare.js';
import type { GoldRecord } from './gold.js';
import { coreWords, nameLikeness, overlap, textOverlap } from './text-match.js';

/** Places, units, award names and their holders with this overlap are the same. */
export const SAME_PLACE = 0.5;
/** Quotes, headlines and credits with this overlap are the same. */
export const SAME_TEXT = 0.8;

/** A value that is right only when equal; null is no value. */
function exactField(
  name: string,
  value: (record: GoldRecord) => string | number | null | undefined,
  evidence: (record: GoldRecord) => string[] = () => [],
): Field {
  return setField(name, {
    items(record) {
      const found = value(record);
      if (found === undefined) return undefined;
      return found === null ? [] : [{ value: found, text: String(found), evidence: evidence(record) }];
    },
    likeness: (gold, predicted) => (gold === predicted ? 1 : 0),
  });
}

/** Texts that are the same from some overlap on. */
function textField(name: string, threshold: number, items: (record: GoldRecord) => readonly Item<string>[] | undefined): Field {
  return setField(name, {
    items,
    likeness: (gold, predicted) => atLeast(threshold, textOverlap(gold, predicted)),
  });
}

const atLeast = (threshold: number, likeness: number) => (likeness >= threshold ? likeness : 0);

type VisitDate = NonNullable<GoldRecord['date']>;

/** Pairs the dates of two records even where they differ, for what is told of both. */
const anyDate: Values<VisitDate> = {
  items: ({ date }) => (date === undefined ? undefined : date === null ? [] : [dateItem(date)]),
  likeness: () => 1,
};

function dateItem(date: VisitDate): Item<VisitDate> {
  const text = date.start === date.end ? date.start : `${date.start}..${date.end}`;
  return { value: date, text, evidence: passages(date.evidence) };
}

type Place = NonNullable<GoldRecord['venue']>;

const placeItem = (place: Place): Item<string> => ({
  value: place.name,
  text: place.name,
  evidence: passages(place.evidence),
});

const topics = (keep: (topic: NonNullable<GoldRecord['topics']>[number]) => boolean): Values<string> => ({
  items: ({ topics }) => topics?.filter(keep).map(({ id, evidence }) => ({ value: id, text: id, evidence: passages(evidence) })),
  likeness: (gold, predicted) => (gold === predicted ? 1 : 0),
});

type Achievement = NonNullable<GoldRecord['achievements']>[number];

const achievements: Values<Achievement> = {
  items: (record) =>
    record.achievements?.map((achievement) => ({
      value: achievement,
      text: `${achievement.program} (${achievement.holder ?? 'no holder'})`,
      evidence: passages(achievement.evidence),
    })),
  likeness: (gold, predicted) =>
    gold.holder === undefined || holderOverlap(gold.holder, predicted.holder) >= SAME_PLACE
      ? atLeast(SAME_PLACE, textOverlap(gold.program, predicted.program))
      : 0,
};

const holderOverlap = (gold: string | null, predicted: string | null | undefined) => overlap(coreWords(gold ?? ''), coreWords(predicted ?? ''));

type Quote = NonNullable<GoldRecord['quotes']>[number];

const quotes: Values<Quote> = {
  items: (record) =>
    record.quotes?.map((quote) => ({
      value: quote,
      text: `${quote.speaker ?? 'nobody'}: ${quote.text}`,
      evidence: passages(quote.evidence),
    })),
  likeness: (gold, predicted) => (sameSpeaker(gold.speaker, predicted.speaker ?? null) ? atLeast(SAME_TEXT, textOverlap(gold.text, predicted.text)) : 0),
};

function sameSpeaker(gold: string | null | undefined, predicted: string | null): boolean {
  if (gold === undefined) return true;
  if (gold === null || predicted === null) return gold === predicted;
  return nameLikeness(gold, predicted) > 0;
}

function sourceField(name: 'title' | 'outlet' | 'dateline' | 'reporter' | 'editor' | 'credit'): Field {
  return textField(name, SAME_TEXT, ({ source }) => {
    const text = source?.[name];
    if (text === undefined) return undefined;
    return text === null ? [] : [{ value: text, text, evidence: [] }];
  });
}

export const FACT_FIELDS: readonly Field[] = [
  exactField('kind', ({ kind }) => kind),
  exactField('status', ({ status }) => status),
  setField('date', {
    items: anyDate.items,
    likeness: (gold, predicted) => (gold.start === predicted.start && gold.end === predicted.end ? 1 : 0),
  }),
  attributeField('date.basis', anyDate, ({ basis }) => basis),
  attributeField('date.precision', anyDate, ({ precision }) => precision),
];

export const PLACE_FIELDS: readonly Field[] = [
  textField('venue', SAME_PLACE, ({ venue }) => (venue === undefined ? undefined : venue === null ? [] : [placeItem(venue)])),
  textField('sites', SAME_PLACE, ({ sites }) => sites?.map(placeItem)),
  exactField(
    'delegation_size',
    ({ delegation }) => delegation?.size,
    ({ delegation }) => passages(delegation?.evidence),
  ),
  textField('units', SAME_PLACE, ({ delegation }) => delegation?.units?.map((text) => ({ value: text, text, evidence: passages(delegation.evidence) }))),
];

export const CONTENT_FIELDS: readonly Field[] = [
  setField(
    'topics',
    topics(() => true),
  ),
  setField(
    'focus_topics',
    topics(({ focus }) => focus === true),
  ),
  setField('achievements', achievements),
  attributeField(
    'achievements.grade',
    achievements,
    ({ grade }) => grade,
    (gold, predicted) => textOverlap(gold, predicted) === 1,
  ),
  setField('costs', {
    items: ({ costs }) =>
      costs?.map(({ amount, evidence }) => ({
        value: amount,
        text: String(amount),
        evidence: passages(evidence),
      })),
    likeness: (gold, predicted) => (gold === predicted ? 1 : 0),
  }),
  setField('quotes', quotes),
];

export const SOURCE_FIELDS: readonly Field[] = [
  sourceField('title'),
  sourceField('outlet'),
  exactField('published', ({ source }) => source?.published),
  sourceField('dateline'),
  sourceField('reporter'),
  sourceField('editor'),
  sourceField('credit'),
];
