// Who wrote, edited or supplied an article.
import { describe, expect, it } from 'vitest';
import { layoutOf } from '../../helpers/stages.js';

const TITLE = 'Pemkab Sigi Belajar Pengelolaan Sampah ke Banyumas';
const TEXT = 'Pemerintah Kabupaten Sigi melakukan studi tiru ke Pemerintah Kabupaten Banyumas selama dua hari, dan diterima di pendopo.';

function creditsOf(line: string) {
  const { reporter, editor, credit } = layoutOf(`${TITLE}\n\n${TEXT}\n\n${line}`);
  return { reporter: reporter?.value ?? null, editor: editor?.value ?? null, credit: credit?.value ?? null };
}

describe('credits', () => {
  it.each([
    ['Reporter: Dian Anggara', { reporter: 'Dian Anggara', editor: null, credit: null }],
    ['Reporter : Dian Anggara', { reporter: 'Dian Anggara', editor: null, credit: null }],
    ['PENULIS: Dian Anggara', { reporter: 'Dian Anggara', editor: null, credit: null }],
    ['Pewarta: Dian Anggara', { reporter: 'Dian Anggara', editor: null, credit: null }],
    ['Laporan: Dian Anggara', { reporter: 'Dian Anggara', editor: null, credit: null }],
    ['Editor: Wulan Prameswari', { reporter: null, editor: 'Wulan Prameswari', credit: null }],
    ['Penyunting: Wulan Prameswari', { reporter: null, editor: 'Wulan Prameswari', credit: null }],
    ['Redaktur: Wulan Prameswari', { reporter: null, editor: 'Wulan Prameswari', credit: null }],
    ['Sumber: Humas Banyumas', { reporter: null, editor: null, credit: 'Humas Banyumas' }],
    ['Penulis: Dian Anggara | Penyunting: Wulan Prameswari', { reporter: 'Dian Anggara', editor: 'Wulan Prameswari', credit: null }],
    ['Reporter: Dian Anggara / Editor: Wulan Prameswari', { reporter: 'Dian Anggara', editor: 'Wulan Prameswari', credit: null }],
    ['Reporter: Dian Anggara • Editor: Wulan Prameswari', { reporter: 'Dian Anggara', editor: 'Wulan Prameswari', credit: null }],
    ['(Reporter: Dian Anggara)', { reporter: 'Dian Anggara', editor: null, credit: null }],
    ['Reporter:', { reporter: null, editor: null, credit: null }],
  ])('read "%s"', (line, credits) => {
    expect(creditsOf(line)).toEqual(credits);
  });

  it('are found above the text too', () => {
    const page = `${TITLE}\n\nPenulis: Dian Anggara\n\n${TEXT}`;
    expect(layoutOf(page).reporter?.value).toBe('Dian Anggara');
  });

  it('are no running text', () => {
    const page = `${TITLE}\n\n${TEXT}\n\nEditor: Wulan Prameswari`;
    expect(layoutOf(page).blocks.map(({ start, end }) => page.slice(start, end))).toEqual([TITLE, TEXT]);
  });

  it('give the place of the name in the page', () => {
    const page = `${TITLE}\n\n${TEXT}\n\nPenulis: Dian Anggara | Penyunting: Wulan Prameswari`;
    const { editor } = layoutOf(page);
    expect(page.slice(editor!.start, editor!.end)).toBe('Wulan Prameswari');
  });

  it('keep the first reporter of two', () => {
    expect(creditsOf('Reporter: Dian Anggara\nPenulis: Wulan Prameswari').reporter).toBe('Dian Anggara');
  });
});
