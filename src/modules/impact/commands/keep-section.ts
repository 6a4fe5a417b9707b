import * as v from 'valibot';
import type { Transaction } from 'kysely';
import { newId } from '../../../platform/ids.ts';
import { hide, invalid } from '../../../platform/refusals.ts';
import { Id, saidOrNot } from '../inputs.ts';
import { mayCompose } from '../policy.ts';
import { command } from '../room.ts';
import { changed, reportForUpdate } from '../rows.ts';
import { comparedAlong, moved, plotViews, sectionKinds } from '../rules/report.ts';
import type { ImpactTables } from '../tables.ts';

const Code = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9_]{1,60}$/, 'impact.indicator'));

const Content = {
  kind: v.picklist(sectionKinds),
  title: saidOrNot(160),
  body: saidOrNot(6000),
  figures: v.optional(v.pipe(v.array(Code), v.maxLength(12)), []),
  plot: v.optional(
    v.nullable(v.object({ view: v.picklist(plotViews), indicator: Code, dimension: v.optional(v.string()) })),
    null,
  ),
  along: v.optional(v.nullable(v.picklist(comparedAlong)), null),
  testimony: v.optional(v.nullable(Id), null),
  photograph: v.optional(v.nullable(Id), null),
};
type Content = v.InferOutput<v.ObjectSchema<typeof Content, undefined>>;

const sectionsPerReport = 80;

/** What a section of its kind cannot be without. */
const refuseEmpty = ({ kind, body, figures, plot, along, testimony, photograph }: Content): void => {
  if (kind === 'text' && Object.keys(body).length === 0) invalid('body', 'invalid.text_missing');
  if ((kind === 'figures' || kind === 'comparison') && figures.length === 0)
    invalid('figures', 'impact.figure_missing');
  if (kind === 'plot' && plot === null) invalid('indicator', 'impact.figure_missing');
  if (kind === 'comparison' && along === null) invalid('along', 'impact.along_missing');
  if (kind === 'testimony' && testimony === null) invalid('testimony', 'impact.testimony_missing');
  if (kind === 'photograph' && photograph === null) invalid('photograph', 'impact.photograph_missing');
};

/** What a section asks of the figures, by its kind. */
const askedBy = ({ kind, figures, plot, along }: Content) => {
  if (kind === 'figures') return { figures };
  if (kind === 'comparison') return { figures, along };
  return kind === 'plot' ? { plot } : {};
};

const rowOf = (content: Content) => {
  const { kind, title, body, testimony, photograph } = content;
  return {
    kind,
    title: JSON.stringify(title),
    body: JSON.stringify(kind === 'text' ? body : {}),
    asked: JSON.stringify(askedBy(content)),
    testimony: kind === 'testimony' ? testimony : null,
    photograph: kind === 'photograph' ? photograph : null,
  };
};

const sectionsOf = (tx: Transaction<ImpactTables>, report: string) =>
  tx.selectFrom('impact.section').select('id').where('report', '=', report).orderBy('place').orderBy('id').execute();

/** A section at the end of a report: a text, figures, a plot, a comparison, a testimony or a photograph. */
export const addSection = command(v.object({ report: Id, ...Content }), async (context, { report, ...content }) => {
  const { tx, actor, now } = context;
  const { id } = (await reportForUpdate(tx, report, actor)).open(actor, mayCompose);
  refuseEmpty(content);
  const there = await sectionsOf(tx, id);
  if (there.length >= sectionsPerReport) invalid('kind', 'impact.too_many_sections', { limit: sectionsPerReport });
  const section = newId();
  await tx
    .insertInto('impact.section')
    .values({ id: section, report: id, place: there.length, ...rowOf(content) })
    .execute();
  await changed(tx, id, now);
  return [{ fact: 'impact.section_kept', about: id, payload: { section, kind: content.kind } }];
});

/** The same section, said otherwise. */
export const changeSection = command(
  v.object({ report: Id, section: Id, ...Content }),
  async ({ tx, actor, now }, { report, section, ...content }) => {
    const { id } = (await reportForUpdate(tx, report, actor)).open(actor, mayCompose);
    refuseEmpty(content);
    const [row] = await tx
      .updateTable('impact.section')
      .set(rowOf(content))
      .where('id', '=', section)
      .where('report', '=', id)
      .returning('id')
      .execute();
    if (!row) hide();
    await changed(tx, id, now);
    return [{ fact: 'impact.section_kept', about: id, payload: { section, kind: content.kind } }];
  },
);

/** One step up or down. */
export const moveSection = command(
  v.object({ report: Id, section: Id, by: v.picklist([-1, 1]) }),
  async ({ tx, actor, now }, { report, section, by }) => {
    const { id } = (await reportForUpdate(tx, report, actor)).open(actor, mayCompose);
    const before = (await sectionsOf(tx, id)).map((each) => each.id);
    const after = moved(before, section, by);
    if (after.every((each, at) => each === before[at])) return [];
    for (const [place, each] of after.entries())
      await tx.updateTable('impact.section').set({ place }).where('id', '=', each).execute();
    await changed(tx, id, now);
    return [{ fact: 'impact.section_moved', about: id, payload: { section, by } }];
  },
);

/** Takes a section out of the report; what is published stays as it was. */
export const removeSection = command(
  v.object({ report: Id, section: Id }),
  async ({ tx, actor, now }, { report, section }) => {
    const { id } = (await reportForUpdate(tx, report, actor)).open(actor, mayCompose);
    const gone = await tx
      .deleteFrom('impact.section')
      .where('id', '=', section)
      .where('report', '=', id)
      .returning('id')
      .execute();
    if (gone.length === 0) return [];
    await changed(tx, id, now);
    return [{ fact: 'impact.section_removed', about: id, payload: { section } }];
  },
);
