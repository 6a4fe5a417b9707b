import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import type { Lang } from '../../../platform/words/lang.ts';
import { actionsOf } from '../plan-rows.ts';
import type { AccompanimentTables } from '../tables.ts';
import { words } from '../words/index.ts';

interface Reading {
  tx: Transaction<AccompanimentTables>;
}

interface About {
  id: string;
  engagement: string;
  name: string;
}

/** The passages, and the structures, that these visits and plans belong to. */
const about = async ({ tx }: Reading, records: string[]): Promise<About[]> => {
  const { rows } = await sql<About>`select r.id, r.engagement, s.name
    from (select id, engagement from accompaniment.visit where id = any(${records}::uuid[])
      union all select id, engagement from accompaniment.plan where id = any(${records}::uuid[])) r
    join accompaniment.engagement e on e.id = r.engagement
    join registry.structure_listed s on s.id = e.structure`.execute(tx);
  return rows;
};

/** The structures that these visits and plans belong to, by record. */
export const titles = async (context: Reading, records: string[]): Promise<Map<string, string>> =>
  new Map((await about(context, records)).map(({ id, name }) => [id, name]));

const pageBelow =
  (below: string) =>
  async (record: string, context: Reading): Promise<string | null> => {
    const [found] = await about(context, [record]);
    return found ? `/office/engagements/${found.engagement}${below}` : null;
  };

/** A visit is read on the page of its passage, a plan on its own. */
export const visitPage = pageBelow('');
export const planPage = pageBelow('/plan');

/** `<action>.owner` as the action, and what is said of it. */
export const planLabels = async ({ tx }: Reading, plan: string, lang: Lang): Promise<Record<string, string>> => {
  const t = words(lang);
  const parts = { title: 'action.action', owner: 'action.owner', dueOn: 'action.due', cost: 'action.cost' } as const;
  const ofActions = (await actionsOf(tx, plan)).flatMap(({ id, title }) =>
    Object.entries(parts).map(([part, word]) => [`${id}.${part}`, `${title[lang] ?? title.fr ?? ''} · ${t(word)}`]),
  );
  return { objectives: t('plan.objectives'), ...(Object.fromEntries(ofActions) as Record<string, string>) };
};
