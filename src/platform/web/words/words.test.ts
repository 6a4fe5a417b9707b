import { expect, test } from 'vitest';
import { langs } from '../../words/lang.ts';
import { words } from './index.ts';
import ar from './ar.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };

const bare = (text: string) => text.replace(/[\u2066-\u2069]/g, '');

test('every sentence is there in three languages and can be said', () => {
  expect(Object.keys(ar)).toEqual(Object.keys(fr));
  expect(Object.keys(en)).toEqual(Object.keys(fr));
  for (const lang of langs) {
    for (const key of Object.keys(fr)) {
      const text = words(lang)(key as keyof typeof fr, { limit: 3, minutes: 12, request: 'r1' });
      expect(text, `${lang} ${key}`).not.toMatch(/[{}]|undefined|�/);
    }
  }
});

test('a limit is counted as each language counts', () => {
  expect(bare(words('fr')('invalid.min_length', { limit: 1 }))).toBe('Écrivez au moins 1 caractère.');
  expect(bare(words('fr')('invalid.min_length', { limit: 8 }))).toBe('Écrivez au moins 8 caractères.');
  expect([2, 5, 20, 100].map((limit) => bare(words('ar')('invalid.min_length', { limit })))).toEqual([
    'المرجو كتابة حرفين على الأقل.',
    'المرجو كتابة 5 أحرف على الأقل.',
    'المرجو كتابة 20 حرفا على الأقل.',
    'المرجو كتابة 100 حرف على الأقل.',
  ]);
});
