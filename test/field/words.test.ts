import { describe, expect, test } from 'vitest';
import ar from '../../src/field/words/ar.json' with { type: 'json' };
import en from '../../src/field/words/en.json' with { type: 'json' };
import fr from '../../src/field/words/fr.json' with { type: 'json' };
import zgh from '../../src/field/words/zgh.json' with { type: 'json' };
import { compile } from '../../src/platform/words/catalogue.ts';
import { wordsIn } from '../../src/field/words/index.ts';

const all = { fr, ar, en };
const bare = (text: string): string => text.replace(/[\u2066-\u2069]/g, '');

/** A value for whatever hole a text has. */
const holes = (text: string, n: number): Record<string, string | number> =>
  Object.fromEntries([...text.matchAll(/\$(\w+)/g)].map(([, hole]) => [hole!, hole === 'at' ? '2026-11-25' : n]));

describe('the client’s small reader of messages', () => {
  test.each(['fr', 'ar', 'en'] as const)('says every text as the standard does, in %s', async (lang) => {
    const say = await wordsIn(lang);
    for (const [key, text] of Object.entries(all[lang])) {
      for (const n of [0, 1, 2, 3, 11, 100, 1200]) {
        const standard = compile(lang, text)(holes(text, n));
        expect({ key, n, said: bare(say(key as never, holes(text, n) as never)) }).toEqual({
          key,
          n,
          said: bare(standard),
        });
      }
    }
  });

  test('speaks Tamazight, and says in French what a later text still lacks', async () => {
    const say = await wordsIn('zgh');
    expect(say('tab.tour')).toBe(zgh['tab.tour']);
    const lacking = Object.keys(fr).filter((key) => !(key in zgh)) as (keyof typeof fr)[];
    for (const key of lacking) expect(say(key)).toBe((await wordsIn('fr'))(key));
    expect(lacking.length).toBeLessThan(Object.keys(fr).length / 20);
  });

  test('Tamazight is written in Tifinagh, and knows no word that French does not', () => {
    for (const [key, text] of Object.entries(zgh)) {
      expect(Object.keys(fr)).toContain(key);
      expect({ key, latin: /[a-z]{3}/i.test(text.replaceAll(/\{[^}]*\}/g, '')) }).toEqual({ key, latin: false });
    }
  });
});
