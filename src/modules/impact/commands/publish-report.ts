import * as v from 'valibot';
import type { Context } from '../../../platform/command.ts';
import type { Fact } from '../../../platform/journal/fact.ts';
import { refuse } from '../../../platform/refusals.ts';
import { dayOf } from '../../../platform/words/format.ts';
import { freezeFigure } from '../freeze-figure.ts';
import { gather, unknownIn } from '../gather.ts';
import { Id } from '../inputs.ts';
import { mayCompose } from '../policy.ts';
import { sectionsIn } from '../queries/reports.ts';
import type { SectionShown } from '../queries/reports.ts';
import { command } from '../room.ts';
import { reportForUpdate } from '../rows.ts';
import { sealed } from '../sealing.ts';
import { canonical } from '../rules/contents.ts';
import type { Contents, FrozenFigure, FrozenSection } from '../rules/contents.ts';
import { reasonNotToPublish } from '../rules/report.ts';
import { tellOfReport } from '../searched.ts';
import { sha256Of } from '../sha256-of.ts';
import type { ImpactTables } from '../tables.ts';

const Input = v.object({
  report: Id,
  /** When the report was last changed, as the page had read it: nobody publishes what they have not seen. */
  changed: v.optional(v.nullable(v.date()), null),
  why: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(1000)), ''),
});

const without = (section: FrozenSection & { id: string }): FrozenSection =>
  Object.fromEntries(Object.entries(section).filter(([key]) => key !== 'id')) as unknown as FrozenSection;

const frozen = async (
  { tx, actor, now, ground }: Context<ImpactTables>,
  report: { period: string },
  sections: SectionShown[],
): Promise<Pick<Contents, 'sections' | 'figures'>> => {
  const said = await gather({ ground, actor, now, within: tx }, { ...report, sections });
  const unknown = unknownIn(sections, said.figures);
  if (unknown.length > 0) refuse('impact.unknown_figures', { codes: unknown.join(', ') });
  const kept: FrozenSection[] = [];
  for (const section of said.sections) kept.push(...(await sealed(tx, without(section), dayOf(now))));
  return { sections: kept, figures: said.figures };
};

/** Each figure is published with its records, unless what was published of it still holds. */
const withPublications = async (
  context: Context<ImpactTables>,
  said: readonly FrozenFigure[],
): Promise<{ figures: FrozenFigure[]; facts: Fact[] }> => {
  const figures: FrozenFigure[] = [];
  const facts: Fact[] = [];
  for (const figure of said) {
    const told = await freezeFigure(context, { indicator: figure.code, period: figure.period });
    facts.push(...told.facts);
    figures.push(told.frozen === null ? figure : { ...figure, ...told.frozen });
  }
  return { figures, facts };
};

/** Of a comparison its numbers: the day of the addresses in it says nothing new. */
const numbersOf = (section: FrozenSection): unknown =>
  section.kind === 'comparison'
    ? { ...section, compared: section.compared.rows.map(({ code, cells }) => [code, cells.map((one) => one?.value)]) }
    : section;

const isSame = (a: Contents, b: Contents): boolean => {
  const told = ({ title, lede, period, sections, figures }: Contents) =>
    canonical({ title, lede, period, sections: sections.map(numbersOf), figures: figures.map(valueOf) } as never);
  const valueOf = ({ code, value, num, den, records }: FrozenFigure) => ({ code, value, num, den, records });
  return told(a) === told(b);
};

/**
 * Publishes a report: texts, figures and plots are frozen with a digest, as a page, a PDF and a file. Published again,
 * the one before stays at its address.
 */
export const publishReport = command(Input, async (context, { report, changed, why }) => {
  const { tx, actor, now } = context;
  const row = (await reportForUpdate(tx, report, actor)).open(actor, mayCompose);
  if (changed !== null && changed.getTime() !== row.changedAt.getTime()) refuse('impact.changed_meanwhile');
  const sections = await sectionsIn(tx, report, dayOf(now));
  const reason = reasonNotToPublish(row.title, sections);
  if (reason) refuse(`impact.${reason}`);
  const number = row.published + 1;
  const said = await frozen(context, row, sections);
  const { figures, facts } = await withPublications(context, said.figures);
  const contents: Contents = {
    format: 'twiza-report/1',
    ...{ report, number, publishedAt: now.toISOString(), title: row.title, lede: row.lede, period: row.period },
    ...{ sections: said.sections, figures },
  };
  const last = await tx
    .selectFrom('impact.publication')
    .select('contents')
    .where('report', '=', report)
    .where('number', '=', row.published)
    .executeTakeFirst();
  if (last && isSame(last.contents, contents)) refuse('impact.nothing_new');
  const digest = sha256Of(contents);
  await tx
    .insertInto('impact.publication')
    .values({
      report,
      number,
      published_at: now,
      published_by: actor.id,
      contents: JSON.stringify(contents),
      digest,
      why,
    })
    .execute();
  await tx.updateTable('impact.report').set({ published: number }).where('id', '=', report).execute();
  await tellOfReport(tx, report);
  return [...facts, { fact: 'impact.report_published', about: report, payload: { number, digest } }];
});
