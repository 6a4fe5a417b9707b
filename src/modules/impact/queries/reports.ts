import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import * as v from 'valibot';
import { locked } from '../../../platform/locked.ts';
import { hide } from '../../../platform/refusals.ts';
import { allow } from '../../../platform/rights.ts';
import { dayOf } from '../../../platform/words/format.ts';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
import { Id } from '../inputs.ts';
import { mayCompose } from '../policy.ts';
import { query } from '../room.ts';
import type { Contents } from '../rules/contents.ts';
import type { SectionDraft } from '../rules/report.ts';
import type { ImpactTables } from '../tables.ts';

export interface ReportListed {
  id: string;
  title: Trilingual;
  lede: Trilingual;
  period: string;
  published: number;
  publishedAt: Date | null;
  /** Of its first publication, where that is asked. */
  firstAt?: Date | null;
  /** Changed since its last publication. */
  ahead: boolean;
}

export type SectionShown = SectionDraft & { id: string };

/** The reports of the office, the last changed first. */
export const reportsInOffice = query(v.object({}), async ({ tx, actor }): Promise<ReportListed[]> => {
  allow(actor, mayCompose(actor));
  return tx
    .selectFrom('impact.report as report')
    .leftJoin('impact.publication as last', (join) =>
      join.onRef('last.report', '=', 'report.id').onRef('last.number', '=', 'report.published'),
    )
    .select([
      'report.id',
      'report.title',
      'report.lede',
      'report.period',
      'report.published',
      'last.published_at as publishedAt',
      sql<boolean>`report.changed_at > coalesce(last.published_at, '-infinity')`.as('ahead'),
    ])
    .orderBy('report.changed_at', 'desc')
    .orderBy('report.id')
    .limit(200)
    .execute();
});

/** The sections of a report in their order. */
export const sectionsIn = async (
  tx: Transaction<ImpactTables>,
  report: string,
  today: string,
): Promise<SectionShown[]> => {
  const sections = await tx
    .selectFrom('impact.section as section')
    .leftJoin('impact.testimony as testimony', 'testimony.id', 'section.testimony')
    .leftJoin('impact.photograph as photograph', 'photograph.id', 'section.photograph')
    .selectAll('section')
    .select(
      sql<boolean>`testimony.withdrawn_at is not null or photograph.withdrawn_at is not null
        or photograph.consent_until < ${today}::date or not ('report' = any(photograph.uses))`.as('gone'),
    )
    .where('section.report', '=', report)
    .orderBy('section.place')
    .orderBy('section.id')
    .execute();
  return sections.map(({ id, kind, title, body, asked, testimony, photograph, gone }) => {
    const { figures = [], plot = null, along = null } = asked;
    return { id, kind, title, body, figures, plot, along, testimony, photograph, gone: gone === true };
  });
};

/** A report as it is composed. */
export const reportToCompose = query(v.object({ report: Id }), async ({ tx, actor, now }, { report }) => {
  const row = locked(
    await tx.selectFrom('impact.report').selectAll().where('id', '=', report).executeTakeFirst(),
    actor,
  ).open(actor, mayCompose);
  return {
    id: row.id,
    title: row.title,
    lede: row.lede,
    period: row.period,
    published: row.published,
    changedAt: row.changed_at,
    sections: await sectionsIn(tx, report, dayOf(now)),
  };
});

export type ReportComposed = Awaited<ReturnType<typeof reportToCompose>>;

export interface PublicationShown {
  contents: Contents;
  digest: string;
  why: string;
  publishedAt: Date;
  /** The numbers of its publications, the first first. */
  numbers: number[];
}

/** A publication of a report, the last one unless told. Anybody reads it. */
export const publication = query(
  v.object({ report: Id, number: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))) }),
  async ({ tx }, { report, number }): Promise<PublicationShown> => {
    const rows = await tx
      .selectFrom('impact.publication')
      .select(['number', 'digest', 'why', 'published_at as publishedAt'])
      .where('report', '=', report)
      .orderBy('number')
      .execute();
    const row = number === undefined ? rows.at(-1) : rows.find((each) => each.number === number);
    if (!row) return hide();
    const { contents } = await tx
      .selectFrom('impact.publication')
      .select('contents')
      .where('report', '=', report)
      .where('number', '=', row.number)
      .executeTakeFirstOrThrow();
    const { digest, why, publishedAt } = row;
    return { contents, digest, why, publishedAt, numbers: rows.map((each) => each.number) };
  },
);

/** Reports that anybody may read, the latest first. */
export const publishedReports = query(
  v.object({ limit: v.optional(v.number(), 50) }),
  async ({ tx }, { limit }): Promise<ReportListed[]> =>
    tx
      .selectFrom('impact.report as report')
      .innerJoin('impact.publication as last', (join) =>
        join.onRef('last.report', '=', 'report.id').onRef('last.number', '=', 'report.published'),
      )
      .select([
        'report.id',
        sql<Trilingual>`last.contents->'title'`.as('title'),
        sql<Trilingual>`last.contents->'lede'`.as('lede'),
        sql<string>`last.contents->>'period'`.as('period'),
        'report.published',
        'last.published_at as publishedAt',
        sql<Date>`(select min(p.published_at) from impact.publication p where p.report = report.id)`.as('firstAt'),
        sql<boolean>`false`.as('ahead'),
      ])
      .orderBy('last.published_at', 'desc')
      .limit(limit)
      .execute(),
);
