import * as v from 'valibot';
import { allow } from '../../../platform/rights.ts';
import { placeName } from '../../registry/index.ts';
import { mayOpenExceptionally } from '../policy.ts';
import { query } from '../room.ts';

const asPattern = (text: string): string => `%${text.replace(/[\\%_]/g, String.raw`\$&`)}%`;

const Input = v.object({
  lang: v.picklist(['fr', 'ar', 'en']),
  searched: v.pipe(v.string(), v.trim(), v.maxLength(200)),
});

/** Ten structures by name, register number or ICE: what anybody may know of them, to choose the one to open. */
export const structuresToOpen = query(Input, async ({ tx, actor }, { lang, searched }) => {
  allow(actor, mayOpenExceptionally(actor));
  if (searched === '') return [];
  const rows = await tx
    .selectFrom('registry.structure_listed')
    .select(['id', 'name', 'name_ar', 'province', 'register_number'])
    .where('state', '=', 'active')
    .where((where) =>
      where.or([
        where('register_number', '=', searched),
        where('ice', '=', searched.replace(/\s/g, '')),
        where('name_fr', 'ilike', asPattern(searched)),
        where('name_ar', 'ilike', asPattern(searched)),
      ]),
    )
    .orderBy('name')
    .limit(10)
    .execute();
  return rows.map(({ id, name, name_ar: arabic, province, register_number: number }) => ({
    id,
    name: (lang === 'ar' && arabic) || name,
    detail: [province && placeName(province, lang), number].filter(Boolean).join(' · '),
  }));
});
