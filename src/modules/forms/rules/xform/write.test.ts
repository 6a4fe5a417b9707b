import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readXml } from '../../../../platform/xml/index.ts';
import { sheetsIn } from '../../xlsform-file.ts';
import type { Form } from '../form.ts';
import { prizeForm } from '../shipped/prize-form.ts';
import { readXlsForm } from '../xlsform/read-xlsform.ts';
import type { Sheet } from '../xlsform/sheets.ts';
import { sheetsFrom } from '../xlsform/sheets-of-tests.ts';
import { xformOf } from './write.ts';
import { linesOf } from './xform-lines-of-tests.ts';

const file = (name: string) => fileURLToPath(new URL(`../../../../../examples/${name}`, import.meta.url));

const written = (sheets: Sheet[]): string => {
  const read = readXlsForm(sheets);
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  return xformOf(read.form, { id: read.form.origin?.id ?? '', version: read.form.origin?.version ?? '' });
};

/** Lines of the first that the second does not have as often. */
const without = (lines: string[], others: string[]): string[] => {
  const left = [...others];
  return lines.filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
};

describe('an XForm', () => {
  it.each([
    ['the example', () => sheetsIn(file('form-read/input.xlsx'), 'input.xlsx'), 'visit'],
    [
      'a form with all that is taken in',
      async () => sheetsFrom(readFileSync(file('form-xform/wide.txt'), 'utf8')),
      'wide',
    ],
  ])('of %s is what pyxform writes, but for texts that lack a language', async (_what, sheets, expected) => {
    const ours = linesOf(written(await sheets()));
    const theirs = linesOf(readFileSync(file(`form-xform/${expected}.pyxform-4.5.0.xml`), 'utf8'));
    expect(without(theirs, ours)).toEqual([]);
    // They write a dash, we show another language.
    expect(without(ours, theirs).filter((line) => !/\/itext\/translation\[lang="[^"]+"\]\/text\[/.test(line))).toEqual(
      [],
    );
  });

  it('names an answer of the same passage from where it stands, and those of all passages from the root', () => {
    const xml = written(sheetsFrom(readFileSync(file('form-xform/wide.txt'), 'utf8')));
    expect(xml).toContain('calculate=" ../prix  * 2 + position(..)"');
    expect(xml).toContain('sum( /data/prod/prix )');
  });

  it('holds what a text may hold and XML may not', () => {
    const form: Form = {
      title: { fr: 'A < B & "C"' },
      sections: [
        {
          id: 'top',
          title: {},
          loose: true,
          questions: [{ id: 'a', kind: 'text', label: { fr: '<h:html>\u0001&amp;' } }],
        },
      ],
    };
    const root = readXml(xformOf(form, { id: 'x"&', version: '1' }));
    expect(JSON.stringify(root)).toContain('<h:html>&amp;');
    expect(JSON.stringify(root)).toContain('x\\"&');
  });

  it('is written of the prize form of the house, with its conditions, limits and passages', () => {
    const xml = xformOf(prizeForm, { id: 'prize', version: '1' });
    readXml(xml);
    expect(xml).toContain('constraint=". &gt;= 0 and . &lt;= 120"');
    expect(xml).toMatch(/<upload ref="\/data\/[a-z_]+\/[a-z_]+" mediatype="/);
    expect(xml).toContain('jr:template=""');
    expect(xml).toContain('<translation lang="العربية (ar)">');
  });
});
