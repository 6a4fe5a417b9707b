import * as v from 'valibot';
import { allow } from '../../../platform/rights.ts';
import type { LegalBasis, ProcessingInWords } from '../../../platform/processing.ts';
import type { Caller } from '../../../platform/ground.ts';
import type { Lang } from '../../../platform/words/lang.ts';
import { declared } from '../declared.ts';
import { mayReadRegister } from '../policy.ts';
import { query } from '../room.ts';
import { expiryBefore, monthsKept } from '../rules/retention.ts';

export interface ProcessingShown extends ProcessingInWords {
  name: string;
  basis: LegalBasis;
  /** Null: as long as the person wants. */
  months: number | null;
  least: number;
  most: number;
  /** What the office said, when it said something. */
  said: number | null;
  receipt: string;
}

const kept = query(v.object({}), ({ tx }) =>
  tx.selectFrom('privacy.processing_kept').select(['processing', 'months', 'receipt']).execute(),
);

/** The register of processings as anybody may read it. */
export const register = async (caller: Caller, lang: Lang): Promise<ProcessingShown[]> => {
  const said = new Map((await kept(caller, {})).map((row) => [row.processing, row]));
  return declared().map(({ name, basis, say, retention }) => {
    const row = said.get(name);
    return {
      name,
      basis,
      ...say(lang),
      months: retention && monthsKept(row?.months ?? null, retention),
      least: retention?.least ?? 0,
      most: retention?.most ?? 0,
      said: row?.months ?? null,
      receipt: row?.receipt ?? '',
    };
  });
};

const month = 30 * 86_400_000;

/** How many records lose their names tonight and within thirty days, by processing; and what was done last. */
export const expiring = query(v.object({}), async ({ tx, actor, now }) => {
  allow(actor, mayReadRegister(actor));
  const said = await tx.selectFrom('privacy.processing_kept').select(['processing', 'months']).execute();
  const due = [];
  for (const { name, retention } of declared()) {
    if (retention === null) continue;
    const months = monthsKept(said.find(({ processing }) => processing === name)?.months ?? null, retention);
    const count = (at: Date) => retention.expired({ tx, now: at }, expiryBefore(at, months));
    due.push({ name, tonight: await count(now), soon: await count(new Date(now.getTime() + month)) });
  }
  const done = await tx
    .selectFrom('privacy.anonymisation')
    .select(({ fn }) => ['processing', fn.sum<string>('records').as('records'), fn.max('at').as('at')])
    .groupBy('processing')
    .execute();
  return due.map((one) => {
    const past = done.find(({ processing }) => processing === one.name);
    return { ...one, done: Number(past?.records ?? 0), last: past?.at ?? null };
  });
});
