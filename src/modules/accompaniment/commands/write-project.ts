import * as v from 'valibot';
import { newId } from '../../../platform/ids.ts';
import { invalid, refuse } from '../../../platform/refusals.ts';
import { Id, said } from '../inputs.ts';
import { mayFollow } from '../policy.ts';
import { command } from '../room.ts';
import { engagementForUpdate } from '../rows.ts';
import { reasonNotToAccompany } from '../rules/engagement.ts';

const Amount = v.pipe(v.number(), v.minValue(0), v.maxValue(100_000_000));
const Input = v.object({
  engagement: Id,
  title: said(200),
  summary: said(10_000),
  cost: v.pipe(Amount, v.minValue(1)),
  ownShare: Amount,
});

/** Writes the costed development project of a cooperative: what it costs, what it brings itself, the rest it asks for. */
export const writeProject = command(
  Input,
  async ({ tx, actor, now }, { engagement: of, title, summary, cost, ownShare }) => {
    const engagement = (await engagementForUpdate(tx, of, actor)).open(actor, mayFollow);
    const ended = reasonNotToAccompany(engagement.state);
    if (ended) refuse(`accompaniment.${ended}`);
    const asked = (Math.round(cost * 100) - Math.round(ownShare * 100)) / 100;
    if (asked <= 0) invalid('ownShare', 'accompaniment.nothing_asked');
    const known = await tx
      .selectFrom('accompaniment.project')
      .select(['id', 'state'])
      .where('engagement', '=', of)
      .forUpdate()
      .executeTakeFirst();
    if (known && known.state !== 'draft') refuse('accompaniment.project_handed_in');
    const id = known?.id ?? newId();
    const written = { title, summary, cost, own_share: ownShare, asked, written_by: actor.id, written_at: now };
    await tx
      .insertInto('accompaniment.project')
      .values({ id, engagement: of, state: 'draft', scores: '{}', reasons: '', ...written })
      .onConflict((conflict) => conflict.column('engagement').doUpdateSet(written))
      .execute();
    return [{ fact: 'accompaniment.project_written', about: id, payload: { engagement: of, cost, asked } }];
  },
);
