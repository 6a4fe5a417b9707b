import * as v from 'valibot';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
import { query } from '../room.ts';

export interface Funded {
  programme: string;
  funder: string;
  name: Trilingual;
  /** In dirhams: all that this funder has put into the editions of the programme. */
  amount: number;
}

/** Who pays for which programme, and how much; of these programmes, or of all. It is public. */
export const funding = query(
  v.object({ programmes: v.nullable(v.array(v.pipe(v.string(), v.uuid()))) }),
  async ({ tx }, { programmes }): Promise<Funded[]> => {
    const rows = await tx
      .selectFrom('programmes.envelope_listed as envelope')
      .innerJoin('programmes.edition_listed as edition', 'edition.id', 'envelope.edition')
      .select((select) => [
        'edition.programme',
        'envelope.funder',
        'envelope.funder_name as name',
        select.fn.sum<string>('envelope.amount').as('amount'),
      ])
      .$if(programmes !== null, (some) => some.where('edition.programme', 'in', programmes ?? []))
      .groupBy(['edition.programme', 'envelope.funder', 'envelope.funder_name'])
      .execute();
    return rows
      .map(({ amount, ...row }) => ({ ...row, amount: Number(amount) }))
      .toSorted((a, b) => b.amount - a.amount);
  },
);
