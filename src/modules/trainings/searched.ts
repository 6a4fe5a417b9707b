import { sql, type Kysely, type Transaction } from 'kysely';
import type { Searched, SearchedDocument } from '../../platform/searched.ts';
import { momentInWords } from '../../platform/words/format.ts';
import { langs, type Lang } from '../../platform/words/lang.ts';
import type { Trilingual } from '../../platform/words/trilingual.ts';
import { dropDocuments, keepDocuments } from '../search/index.ts';
import type { Spoken, Theme, TrainingsTables } from './tables.ts';
import { placeInWords } from './views/parts.tsx';
import { words } from './words/index.ts';

type Tx = Transaction<TrainingsTables> | Kysely<TrainingsTables>;

interface ModuleRow {
  id: string;
  theme: Theme;
  title: Trilingual;
  summary: Trilingual;
}

interface SessionRow extends ModuleRow {
  startsAt: Date;
  remote: boolean;
  venue: string;
  region: string | null;
  province: string | null;
  language: Spoken;
}

const saidIn = ({ title }: { title: Trilingual }): Lang[] => langs.filter((lang) => (title[lang] ?? '') !== '');
const sentence = (parts: (string | undefined)[]): string => parts.filter(Boolean).join(' · ');

const moduleDocument = (row: ModuleRow): SearchedDocument => ({
  kind: 'training',
  id: row.id,
  texts: saidIn(row).map((lang) => ({
    lang,
    title: row.title[lang]!,
    text: sentence([words(lang)(`theme.${row.theme}`), row.summary[lang]]),
  })),
  address: `/trainings#m-${row.id}`,
  audience: 'public',
  facets: {},
  places: [],
});

const sessionDocument = (row: SessionRow): SearchedDocument => ({
  kind: 'session',
  id: row.id,
  texts: saidIn(row).map((lang) => ({
    lang,
    title: row.title[lang]!,
    text: sentence([
      momentInWords(lang, row.startsAt),
      placeInWords(lang, row),
      words(lang)(`spoken.${row.language}`),
      words(lang)(`theme.${row.theme}`),
    ]),
  })),
  address: `/trainings#s-${row.id}`,
  audience: 'public',
  facets: {},
  places: [row.region, row.province].filter((code) => code !== null),
});

const modulesOf = async (tx: Tx, id: string | null): Promise<ModuleRow[]> => {
  const { rows } = await sql<ModuleRow>`select id, theme, title, summary from trainings.module
    where not retired and (${id}::uuid is null or id = ${id}::uuid) order by id`.execute(tx);
  return rows;
};

/** Sessions to come, of these or of a module or all: who gives them and who follows them is not told. */
const sessionsOf = async (tx: Tx, now: Date, only: { ids?: string[]; module?: string }): Promise<SessionRow[]> => {
  const [ids, module] = [only.ids ?? null, only.module ?? null];
  const { rows } = await sql<SessionRow>`
    select s.id, m.theme, m.title, m.summary, s.starts_at as "startsAt", s.remote, s.venue, s.region, s.province, s.language
    from trainings.session s join trainings.module m on m.id = s.module
    where s.state = 'planned' and s.starts_at > ${now} and (${ids}::uuid[] is null or s.id = any(${ids}::uuid[]))
      and (${module}::uuid is null or s.module = ${module}::uuid) order by s.id`.execute(tx);
  return rows;
};

/** Tells search of these sessions as everybody may read of them: what has begun, is held or is called off leaves it. */
export const tellSearchOfSessions = async (
  tx: Transaction<TrainingsTables>,
  now: Date,
  ids: string[],
): Promise<void> => {
  const rows = await sessionsOf(tx, now, { ids });
  await keepDocuments(tx, rows.map(sessionDocument));
  const here = new Set(rows.map(({ id }) => id));
  await dropDocuments(
    tx,
    'session',
    ids.filter((id) => !here.has(id)),
  );
};

/** Tells search of a module and of the sessions that are to come of it. */
export const tellSearchOfModule = async (tx: Transaction<TrainingsTables>, now: Date, id: string): Promise<void> => {
  const rows = await modulesOf(tx, id);
  await keepDocuments(tx, rows.map(moduleDocument));
  if (rows.length === 0) await dropDocuments(tx, 'training', [id]);
  await keepDocuments(tx, (await sessionsOf(tx, now, { module: id })).map(sessionDocument));
};

async function* all(db: Kysely<TrainingsTables>): AsyncGenerator<SearchedDocument[]> {
  yield (await modulesOf(db, null)).map(moduleDocument);
  const sessions = await sessionsOf(db, new Date(), {});
  for (let start = 0; start < sessions.length; start += 500)
    yield sessions.slice(start, start + 500).map(sessionDocument);
}

const said = (key: 'searched.modules' | 'searched.sessions') => ({
  fr: words('fr')(key),
  ar: words('ar')(key),
  en: words('en')(key),
});

/** What this room hands to the one search. */
export const searched: Searched = {
  kinds: [
    { code: 'training', order: 7, title: said('searched.modules') },
    { code: 'session', order: 8, title: said('searched.sessions') },
  ],
  all,
};
