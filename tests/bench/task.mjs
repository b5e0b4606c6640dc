// One kind of work in a process of its own, so that none collects what another threw away: `task.mjs <kind>`.
// Asked for a round over one of the corpora, it answers how many seconds that took.
import { fixtures, longText, STREAM_SAMPLE, streamTexts } from './corpus.mjs';

const WORDS = /\p{L}+/gu;
const kinds = {
  async studitiru() {
    const { createExtractor } = await import('../../dist/index.js');
    const extractor = createExtractor({ referenceDate: '2026-11-21' });
    return (text) => extractor.extract(text);
  },
  async terms() {
    const { default: nlp } = await import('compromise/one');
    return (text) => nlp(text);
  },
  async words() {
    return (text) => text.match(WORDS);
  },
};
const corpora = {
  fixtures: () => fixtures().map(({ text }) => text),
  stream: () => streamTexts(STREAM_SAMPLE),
  'long 5': () => [longText(5)],
  'long 10': () => [longText(10)],
};

const work = await kinds[process.argv[2]]();
const read = new Map();
process.on('message', (name) => {
  if (!read.has(name)) read.set(name, corpora[name]());
  const begin = performance.now();
  for (const text of read.get(name)) work(text);
  process.send((performance.now() - begin) / 1000);
});
process.send('ready');
