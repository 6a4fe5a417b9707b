import * as v from 'valibot';
import { newId } from '../../../platform/ids.ts';
import { locked } from '../../../platform/locked.ts';
import { allow } from '../../../platform/rights.ts';
import { trilingual } from '../../../platform/words/trilingual.ts';
import { Id } from '../inputs.ts';
import { mayKeepCatalogue } from '../policy.ts';
import { command } from '../room.ts';
import { tellSearchOfModule } from '../searched.ts';
import { families, themes } from '../tables.ts';

const fields = {
  family: v.optional(v.picklist(families), 'own'),
  theme: v.picklist(themes),
  title: trilingual(160),
  summary: v.optional(v.record(v.picklist(['fr', 'ar', 'en']), v.pipe(v.string(), v.maxLength(2000))), {}),
  hours: v.pipe(v.number(), v.minValue(0.5), v.maxValue(200)),
};

const Code = v.pipe(v.string(), v.trim(), v.toLowerCase(), v.regex(/^[a-z][a-z0-9_]{1,40}$/, 'trainings.module_code'));

/** A new module, at the end of the catalogue. */
export const addModule = command(v.object({ code: Code, ...fields }), async ({ tx, actor, now }, input) => {
  allow(actor, mayKeepCatalogue(actor));
  const { title, summary, ...rest } = input;
  const id = newId();
  await tx
    .insertInto('trainings.module')
    .values({
      id,
      ...rest,
      title: JSON.stringify(title),
      summary: JSON.stringify(summary),
      place: 1000,
      changed_at: now,
    })
    .execute();
  await tellSearchOfModule(tx, now, id);
  return [{ fact: 'trainings.module_added', about: id, payload: { code: input.code, theme: input.theme } }];
});

/** Other words, another theme, other hours; `retired` takes a module out of what can be planned. */
export const changeModule = command(
  v.object({ module: Id, retired: v.optional(v.boolean(), false), ...fields }),
  async ({ tx, actor, now }, { module, title, summary, ...rest }) => {
    locked(
      await tx.selectFrom('trainings.module').select('id').where('id', '=', module).forUpdate().executeTakeFirst(),
      actor,
    ).open(actor, mayKeepCatalogue);
    await tx
      .updateTable('trainings.module')
      .set({ ...rest, title: JSON.stringify(title), summary: JSON.stringify(summary), changed_at: now })
      .where('id', '=', module)
      .execute();
    await tellSearchOfModule(tx, now, module);
    return [{ fact: 'trainings.module_changed', about: module, payload: { theme: rest.theme, retired: rest.retired } }];
  },
);
