import type { Pool } from 'pg';
import { registerStructures, searchDirectory } from '../../src/modules/registry/index.ts';
import type { Caller } from '../../src/platform/ground.ts';
import { newStructure } from '../../src/modules/registry/index.ts';
import { parse } from '../../src/platform/command.ts';
import { alternatives } from './alternatives.ts';
import type { Asked } from './questions.ts';

/** Name as registered in French or Arabic (never both), then ways in which a reader types it. */
const known: { fr?: string; ar?: string; typed: string[] }[] = [
  {
    fr: 'Coopérative Taitmatine Tiout',
    typed: ['تايتماتين تيوت', 'taytmatin tiout', 'Tait matine tiout', 'cooperative TAITMATINE'],
  },
  { fr: 'Coopérative féminine Toudarte', typed: ['تودارت', 'tudart', 'toudart', 'COOP TOUDARTE'] },
  { fr: 'Coopérative Souktana du safran', typed: ['سكتانة', 'suktana', 'souktana zaafrane', 'Soktana safran'] },
  { fr: 'Coopérative Aït Bouguemez', typed: ['آيت بوكماز', 'ait bougmez', 'ayt bugmaz', 'AIT BOUGUEMEZ'] },
  { fr: 'Coopérative Khénifra Zayane', typed: ['خنيفرة زيان', 'khnifra zayan', 'khenifra zaian', 'KHENIFRA'] },
  { fr: "Coopérative Ouled Ghanem d'algues", typed: ['أولاد غانم', 'oulad ghanem', 'wlad ghanim', 'Ouled Ghanem'] },
  { fr: 'Coopérative Boudnib Al Waha', typed: ['بوذنيب الواحة', 'boudnib elwaha', 'boudenib oaha', 'Boudnib'] },
  { fr: 'Coopérative Tamezgharte', typed: ['تامزغارت', 'tamzghart', 'tamezghart', 'TAMEZGHARTE'] },
  { ar: 'تعاونية تكلفت للنسيج', typed: ['taguelft', 'taglaft tissage', 'تاكلفت', 'التعاونية تكلفت'] },
  { ar: 'التعاونية الفلاحية بني يزناسن', typed: ['beni iznassen', 'bni yznasn', 'بني يزناسن', 'Béni Znassen'] },
  { ar: 'تعاونية شفشاون للجبن', typed: ['chefchaouen jben', 'chefchawen', 'شفشاون جبن', 'chfchaoun'] },
  { ar: 'تعاونية الزهراء قلعة مكونة', typed: ['zahra kelaat mgouna', 'zohra mgouna', 'الزهراء مكونة', 'kalaat mguna'] },
  { ar: 'تعاونية تيغسالين', typed: ['tighsaline', 'tighssaline', 'تغسالين', 'Tighessaline'] },
  { ar: 'تعاونية سيدي بوزيد للصيادين', typed: ['sidi bouzid', 'sidi bouzid pêche', 'سيدي بوزيد', 'sidi buzid'] },
  { ar: 'تعاونية أزغار نوكدال', typed: ['azghar', 'azaghar ougdal', 'ازغار', 'azghar nougdal'] },
];

const drafts = () =>
  known.map(({ fr, ar }) => parse(newStructure, { names: { fr: fr ?? null, ar: ar ?? null, zgh: null, other: null } }));

/** Share of typed names whose structure is among the first ten; the known ones are added to what is there. */
export const recall = async (pool: Pool, caller: Caller): Promise<void> => {
  const { ids } = await caller.ground.db
    .transaction()
    .execute((tx) => registerStructures({ tx, actor: { id: null }, now: caller.now }, drafts(), 'bench'));
  await pool.query(
    `insert into bench.plain select s.id, s.names ->> 'fr', s.names ->> 'ar', s.country, s.region, s.province,
    s.kind, s.womens, 'none', '{}', to_tsvector('french', coalesce(s.names ->> 'fr', '')) ||
    to_tsvector('arabic', coalesce(s.names ->> 'ar', '')) from registry.structure s where id = any($1)`,
    [ids],
  );
  const others = alternatives(pool);
  const ways: Record<string, (text: string) => Promise<string[]>> = {
    twiza: async (text) => (await searchDirectory(caller, { text, limit: 10 })).cards.map(({ id }) => id),
    ...Object.fromEntries(
      Object.entries(others).map(([name, ask]) => [
        name,
        async (text: string) => (await ask({ text, page: 1, kind: '' } satisfies Asked)).slice(0, 10),
      ]),
    ),
  };
  for (const [name, ask] of Object.entries(ways)) {
    const missed: string[] = [];
    let asked = 0;
    for (const [at, { typed }] of known.entries()) {
      for (const text of typed) {
        asked += 1;
        if (!(await ask(text)).includes(ids[at]!)) missed.push(text);
      }
    }
    const share = ((asked - missed.length) / asked).toFixed(3);
    console.log(
      `  recall@10, ${name}: ${share}${name === 'twiza' && missed.length > 0 ? ` (missed: ${missed.join(', ')})` : ''}`,
    );
  }
};
