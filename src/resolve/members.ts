/** Gives names told apart from their offices those offices: "para anggota yakni A, B dan C", "Ketua dan Wakil Ketua DPRD, A dan B". */
import type { ScannedArticle } from '../mentions/scan.js';
import type { Mention, OfficialMention, Token } from '../types.js';

/** Words between the word for members and the first name, at the most: "sejumlah anggota, antara lain". */
const LONGEST_LEAD = 5;

/**
 * Makes officials of the names that stand in a list behind a word for members.
 *
 * @param scanned the article with its mentions
 * @returns the mentions in the same order; a listed name without an office holds the one the list names
 */
export function nameMembers(scanned: ScannedArticle): readonly Mention[] {
  const { tokens, rules } = scanned;
  const lengths = lengthsOf(rules.memberWords);
  let mentions: Mention[] | null = null;
  for (let index = 0; index < tokens.length; index += 1) {
    const { start, end, lower } = tokens[index] as Token;
    if ((lengths & lengthBit(end - start)) === 0) continue;
    const id = rules.memberWords.get(lower);
    if (id !== undefined) mentions = nameListed(scanned, mentions, lower, id, index);
  }
  return mentions ?? scanned.mentions;
}

/** Gives the names listed behind a word for members its office; the mentions are copied before the first is changed. */
function nameListed(scanned: ScannedArticle, changed: Mention[] | null, lower: string, id: string, index: number): Mention[] | null {
  let mentions = changed;
  const sentence = scanned.article.sentences.find(({ from, to }) => from <= index && index < to);
  const office = { text: capitalised(lower.replace(/nya$/, '')), range: { from: index, to: index + 1 }, id };
  for (let at = listStart(scanned, index + 1, sentence?.to ?? index); at >= 0; ) {
    mentions ??= scanned.mentions.slice();
    const number = numberAt(mentions, at);
    const mention = mentions[number];
    if (mention?.type === 'official' && mention.name !== null && mention.office === null) mentions[number] = withOffice(mention, office);
    // A single word proves no name, and the list goes on behind it.
    else if (mention !== undefined || scanned.tokens[at]?.capital !== true) break;
    at = behindJoint(scanned, mention?.to ?? at + 1);
  }
  return mentions;
}

/** The number of the first mention that starts at a token; -1 where none does. */
function numberAt(mentions: readonly Mention[], token: number): number {
  for (let number = 0; number < mentions.length; number += 1) if (mentions[number]?.from === token) return number;
  return -1;
}

/** The lengths of the words in a list as bits: most words of an article are told apart by them, and no letter of these is longer or shorter in capitals. */
function lengthsOf(words: ReadonlyMap<string, string>): number {
  let lengths = 0;
  for (const { length } of words.keys()) lengths |= lengthBit(length);
  return lengths;
}

function lengthBit(length: number): number {
  return 1 << (length & 31);
}

/** The first name behind "anggota": at once, or behind "yakni", "antara lain", a comma or a colon. */
function listStart(scanned: ScannedArticle, from: number, limit: number): number {
  let at = from;
  while (at < Math.min(limit, from + LONGEST_LEAD)) {
    const token = scanned.tokens[at];
    if (token === undefined || token.capital || !(scanned.rules.listJoints.holds(token) || /^[,:(]$/.test(token.text))) break;
    at += 1;
  }
  // "anggota Budi" may be the member's own office; a list is told by what leads to it.
  return at > from ? at : -1;
}

function behindJoint(scanned: ScannedArticle, from: number): number {
  let at = from;
  while (at < from + 3 && (scanned.tokens[at]?.text === ',' || scanned.rules.coordinators.has(scanned.tokens[at]?.lower ?? ''))) at += 1;
  return at > from ? at : -1;
}

function withOffice(mention: OfficialMention, { text, range, id }: { text: string; range: { from: number; to: number }; id: string }): OfficialMention {
  return { ...mention, office: text, officeId: id, officeRange: range };
}

/**
 * Hands two offices their two holders: "Bupati dan Wakil Bupati Solok, A dan B" makes A the bupati and B the deputy.
 *
 * @param scanned the article with its mentions
 * @param mentions its mentions in text order
 * @returns the mentions with the holders handed over; the second name is no mention of its own any more
 */
export function pairHolders(scanned: ScannedArticle, mentions: readonly Mention[]): readonly Mention[] {
  let paired: Mention[] | null = null;
  for (let index = 0; index < mentions.length; index += 1) {
    const first = mentions[index] as Mention;
    const handed = first.type === 'official' && first.office !== null && first.name === null ? handOver(scanned, mentions, index, first) : null;
    if (handed === null) {
      paired?.push(first);
      continue;
    }
    paired ??= mentions.slice(0, index);
    paired.push(...handed);
    index += handed.length;
  }
  return paired ?? mentions;
}

/** The mentions that stand for an office without a name and its holder, or for two offices and two holders: one less than before. */
function handOver(scanned: ScannedArticle, mentions: readonly Mention[], index: number, first: OfficialMention): OfficialMention[] | null {
  const second = mentions[index + 1];
  const third = mentions[index + 2];
  if (second === undefined) return null;
  const named = actingAs(scanned, first, second);
  if (named !== null) return [named];
  return third === undefined ? null : pairOf(scanned, first, second, third);
}

/** Words of the part that stands between an office and its holder: "selaku koordinator tim". */
const PART_WORDS = 3;

/** "Wakil Ketua DPRD A selaku koordinator, B": the part played stands between the office and its holder. */
function actingAs({ tokens, rules }: ScannedArticle, office: OfficialMention, holder: Mention): OfficialMention | null {
  if (holder.type !== 'official' || holder.office !== null || holder.name === null || holder.from - office.to > PART_WORDS + 2) return null;
  const between = tokens.slice(office.to, holder.from);
  const [role, ...part] = between;
  const comma = part.pop();
  if (role === undefined || comma?.text !== ',' || !rules.grammar.becomes.has(role.lower) || part.length < 1 || part.length > PART_WORDS) return null;
  if (part.some(({ kind, capital }) => kind !== 'word' || capital)) return null;
  return { ...office, to: holder.to, name: holder.name, nameRange: holder.nameRange };
}

function pairOf(scanned: ScannedArticle, first: OfficialMention, second: Mention, third: Mention): [OfficialMention, OfficialMention] | null {
  if (second.type !== 'official' || third.type !== 'official' || second.officeRange === null || second.nameRange === null) return null;
  if (third.office !== null || third.name === null || !joined(scanned, first, second) || !joined(scanned, second, third)) return null;
  const comma = scanned.tokens.slice(second.officeRange.to, second.nameRange.from).some(({ text }) => text === ',');
  if (!comma || second.officeRange.from > second.nameRange.from) return null;
  return [
    {
      ...first,
      name: second.name,
      nameRange: second.nameRange,
      organisation: first.organisation ?? second.organisation,
      region: first.region ?? second.region,
    },
    { ...second, name: third.name, nameRange: third.nameRange, to: third.to },
  ];
}

function joined({ tokens, rules }: ScannedArticle, before: Mention, behind: Mention): boolean {
  return behind.from === before.to + 1 && rules.coordinators.has(tokens[before.to]?.lower ?? '');
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
