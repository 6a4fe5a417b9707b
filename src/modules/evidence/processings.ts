import type { Context } from '../../platform/command.ts';
import { processingSaid } from '../../platform/processing.ts';
import type { Processing } from '../../platform/processing.ts';
import type { EvidenceTables } from './tables.ts';
import { words } from './words/index.ts';

type Reading = Pick<Context<EvidenceTables>, 'tx'>;

// Files and notes may show people; the verdict does not, and is what is counted.
const old = ({ tx }: Reading, before: Date) =>
  tx
    .selectFrom('evidence.proof as proof')
    .innerJoin('evidence.item as item', 'item.id', 'proof.item')
    .innerJoin('evidence.campaign as campaign', 'campaign.id', 'item.campaign')
    .where('campaign.demo', '=', false)
    .where('campaign.state', 'in', ['closed', 'cancelled'])
    .where('proof.given_at', '<', before)
    .where(({ or, eb }) => or([eb('proof.file', 'is not', null), eb('proof.note', '<>', '')]));

const expired = async (context: Reading, before: Date): Promise<number> => {
  const { n } = await old(context, before)
    .select(({ fn }) => fn.countAll<string>().as('n'))
    .executeTakeFirstOrThrow();
  return Number(n);
};

const anonymise = async (context: Context<EvidenceTables>, before: Date, limit: number) => {
  const { tx, now } = context;
  const some = await old(context, before)
    .select('proof.id')
    .orderBy('proof.id')
    .limit(limit)
    .forUpdate('proof')
    .execute();
  if (some.length === 0) return { records: 0, facts: [] };
  const ids = some.map(({ id }) => id);
  await tx
    .updateTable('evidence.proof')
    .set(({ fn, val }) => ({ file: null, note: '', judged_at: fn.coalesce('judged_at', val(now)) }))
    .where('id', 'in', ids)
    .execute();
  return { records: ids.length, facts: ids.map((about) => ({ fact: 'evidence.proof_anonymised', about })) };
};

export const processings: Processing[] = [
  {
    name: 'evidence.proofs',
    basis: 'mission',
    say: (lang) => processingSaid((part) => words(lang)(`processing.${part}`)),
    retention: { months: 36, least: 12, most: 120, expired, anonymise },
  },
];
