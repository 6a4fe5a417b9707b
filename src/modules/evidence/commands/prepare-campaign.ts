import * as v from 'valibot';
import { newId } from '../../../platform/ids.ts';
import { allow } from '../../../platform/rights.ts';
import { trilingual } from '../../../platform/words/trilingual.ts';
import { CellInput, population } from '../../indicators/index.ts';
import { Day } from '../inputs.ts';
import { mayCampaign } from '../policy.ts';
import { command } from '../room.ts';
import { wantsOf } from '../rules/campaign.ts';

const Input = v.object({
  title: trilingual(200),
  indicator: v.pipe(v.string(), v.regex(/^[a-z0-9_.]{1,80}$/, 'evidence.no_such_figure')),
  cell: v.optional(v.object(CellInput), {}),
  size: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(2000)),
  /** How the seed will be had: a public draw, the closing of a stock exchange on a day to come. */
  seedFrom: trilingual(500),
  dueOn: v.optional(v.nullable(Day), null),
  criteria: v.pipe(
    v.array(v.object({ label: trilingual(300), wants: v.picklist(wantsOf) })),
    v.minLength(1, 'evidence.criteria_missing'),
    v.maxLength(12),
  ),
  demo: v.optional(v.boolean(), false),
});

/** Writes down which figure is tried, on how many of its records, and what proves each of them. */
export const prepareCampaign = command(Input, async (context, input) => {
  const { tx, actor, now } = context;
  allow(actor, mayCampaign(actor));
  const { title, indicator, cell, size, seedFrom, dueOn, criteria, demo } = input;
  // Asked for once now, so that a figure that is not there is refused before anything is announced.
  await population(context, indicator, cell);
  const id = newId();
  await tx
    .insertInto('evidence.campaign')
    .values({
      ...{ id, indicator, size, demo },
      title: JSON.stringify(title),
      cell: JSON.stringify(cell),
      seed_from: JSON.stringify(seedFrom),
      due_on: dueOn,
      created_by: actor.id,
      created_at: now,
    })
    .execute();
  await tx
    .insertInto('evidence.criterion')
    .values(
      criteria.map(({ label, wants }, position) => ({
        ...{ id: newId(), campaign: id, position, wants },
        label: JSON.stringify(label),
      })),
    )
    .execute();
  return [{ fact: 'evidence.campaign_prepared', about: id, payload: { indicator, size } }];
});
