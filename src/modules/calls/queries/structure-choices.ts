import * as v from 'valibot';
import { placeName } from '../../registry/index.ts';
import { Lang } from '../inputs.ts';
import { query } from '../room.ts';

export interface StructureChoice {
  id: string;
  name: string;
  detail: string;
}

const Input = v.object({ lang: Lang, searched: v.pipe(v.string(), v.maxLength(200)) });

const asPattern = (text: string): string => `%${text.replace(/[\\%_]/g, String.raw`\$&`)}%`;

/** The cooperatives this person represents, then those whose register number, ICE or name was searched, ten at most. */
export const structureChoices = query(Input, async ({ tx, actor }, { lang, searched }): Promise<StructureChoice[]> => {
  const own = actor.grants
    .filter(({ role, structure }) => role === 'cooperative_representative' && structure !== null)
    .map(({ structure }) => structure as string);
  const text = searched.trim();
  if (own.length === 0 && text === '') return [];
  const rows = await tx
    .selectFrom('registry.structure_listed')
    .select(['id', 'name', 'name_ar', 'province', 'register_number'])
    .where('state', '=', 'active')
    .where((where) =>
      where.or([
        ...(own.length > 0 ? [where('id', 'in', own)] : []),
        ...(text === ''
          ? []
          : [
              where('register_number', '=', text),
              where('ice', '=', text.replace(/\s/g, '')),
              where('name_fr', 'ilike', asPattern(text)),
              where('name_ar', 'ilike', asPattern(text)),
            ]),
      ]),
    )
    .limit(10 + own.length)
    .execute();
  return rows.map(({ id, name, name_ar: arabic, province, register_number: number }) => ({
    id,
    name: (lang === 'ar' && arabic) || name,
    detail: [province && placeName(province, lang), number].filter(Boolean).join(' · '),
  }));
});
