// Longer than our files are: five reasons, each with its sentence in three languages, share one network.
import { cell, nameOfApplication, nameOfJuror, type Settled } from './assignment-problem.ts';
import { Flow } from './flow.ts';
import { refusal, type Refusal } from './refusal.ts';
import { openTo, type Standing } from './standing.ts';

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** `3 (+2), 7 (+1)`: the change for each juror concerned. */
const changes = (settled: Settled, by: readonly [number, number][], sign: string): string =>
  by.map(([juror, amount]) => `${nameOfJuror(settled, juror)} (${sign}${amount})`).join(', ');

const shown = (settled: Settled, applications: readonly number[]): string =>
  applications
    .slice(0, 5)
    .map((one) => nameOfApplication(settled, one))
    .join(', ') + (applications.length > 5 ? ', …' : '');

const totalsFail = (stand: Standing): Refusal | null => {
  const [needed, most, least] = [sum(stand.need), sum(stand.max), sum(stand.min)];
  const fixed = stand.fixed.length;
  const [all, offered, forced] = [needed + fixed, most + fixed, least + fixed];
  if (most < needed)
    return refusal(
      'jury.loads_too_small',
      { needed: all, offered, missing: needed - most, anchors: stand.anchors },
      {
        fr: `Il faut ${all} lectures et les charges maximales n’en offrent que ${offered}. Plus petite correction : augmenter les charges maximales de ${needed - most} au total.`,
        ar: `عدد القراءات اللازمة ${all} والحدود القصوى لا تتيح سوى ${offered}. أصغر تصحيح: رفع مجموع الحدود القصوى بمقدار ${needed - most}.`,
        en: `${all} readings are needed and the maximum loads offer only ${offered}. Smallest change: raise the maximum loads by ${needed - most} in total.`,
      },
    );
  if (least > needed)
    return refusal(
      'jury.loads_too_large',
      { needed: all, asked: forced, excess: least - needed },
      {
        fr: `Les charges minimales demandent ${forced} lectures et il n’y en a que ${all} à faire. Plus petite correction : baisser les charges minimales de ${least - needed} au total.`,
        ar: `الحدود الدنيا تتطلب ${forced} قراءة وعدد القراءات المطلوبة ${all} فقط. أصغر تصحيح: خفض مجموع الحدود الدنيا بمقدار ${least - needed}.`,
        en: `The minimum loads ask for ${forced} readings and there are only ${all} to do. Smallest change: lower the minimum loads by ${least - needed} in total.`,
      },
    );
  return null;
};

const crossed = (settled: Settled): Refusal | null => {
  const juror = settled.min.findIndex((least, j) => least > settled.max[j]!);
  if (juror < 0) return null;
  const [min, max] = [settled.min[juror]!, settled.max[juror]!];
  return refusal(
    'jury.load_crossed',
    { juror, min, max },
    {
      fr: `Membre ${nameOfJuror(settled, juror)} : charge minimale ${min}, maximale ${max}. Plus petite correction : porter la maximale à ${min} ou ramener la minimale à ${max}.`,
      ar: `العضو ${nameOfJuror(settled, juror)}: الحد الأدنى ${min} والأقصى ${max}. أصغر تصحيح: رفع الأقصى إلى ${min} أو خفض الأدنى إلى ${max}.`,
      en: `Juror ${nameOfJuror(settled, juror)}: minimum load ${min}, maximum ${max}. Smallest change: raise the maximum to ${min} or lower the minimum to ${max}.`,
    },
  );
};

interface Network {
  flow: Flow;
  sink: number;
  /** Arc of each juror to the sink. */
  loads: number[];
}

/** source → application → (institution of this application) → juror → sink. */
const network = (
  settled: Settled,
  stand: Standing,
  need: readonly number[],
  caps: readonly number[],
  open: (juror: number, application: number) => boolean,
): Network => {
  const { jurors, applications } = settled;
  const pairs: [number, number, number][] = [];
  const houses = new Map<string, number>();
  const first = 1 + applications + jurors;
  for (let i = 0; i < applications; i++)
    for (const j of openTo(settled, stand, i)) {
      if (!open(j, i)) continue;
      const house =
        settled.institution[j]! < 0 ? -1 : (houses.get(`${i}/${settled.institution[j]}`) ?? first + houses.size);
      if (house >= 0) houses.set(`${i}/${settled.institution[j]}`, house);
      pairs.push([i, j, house]);
    }
  const sink = first + houses.size;
  const flow = new Flow(sink + 1);
  need.forEach((count, i) => flow.arc(0, 1 + i, count));
  const entered = new Set<number>();
  for (const [i, j, house] of pairs) {
    if (house >= 0 && !entered.has(house)) flow.arc(1 + i, house, 1);
    entered.add(house);
    flow.arc(house >= 0 ? house : 1 + i, 1 + applications + j, 1);
  }
  return { flow, sink, loads: caps.map((cap, j) => flow.arc(1 + applications + j, sink, cap)) };
};

/**
 * Jurors whose loads are too small for these needs, and by how much. The missing flow is exactly the smallest total
 * rise: each further augmenting path exceeds one load by one.
 */
const overloads = (
  net: Network,
  needed: number,
  caps: readonly number[],
  applications: number,
): { by: [number, number][]; short: number[] } | null => {
  if (net.flow.fill(0, net.sink) >= needed) return null;
  const level = net.flow.reach(0);
  const short = Array.from({ length: applications }, (_, i) => i).filter((i) => level[1 + i]! >= 0);
  net.loads.forEach((arc) => net.flow.raise(arc, needed));
  net.flow.fill(0, net.sink);
  const by = net.loads
    .map((arc, j): [number, number] => [j, net.flow.through(arc) - caps[j]!])
    .filter(([, over]) => over > 0);
  return { by, short };
};

const capsFail = (settled: Settled, stand: Standing): Refusal | null => {
  const found = overloads(
    network(settled, stand, stand.need, stand.max, () => true),
    sum(stand.need),
    stand.max,
    settled.applications,
  );
  if (!found) return null;
  const missing = sum(found.by.map(([, over]) => over));
  const [names, list] = [shown(settled, found.short), changes(settled, found.by, '+')];
  return refusal(
    'jury.loads_too_small_for',
    { applications: found.short, missing, raise: found.by },
    {
      fr: `${found.short.length} dossier(s) (${names}) : les membres qui peuvent les lire n’ont pas assez de charge, il manque ${missing} lecture(s). Plus petite correction : augmenter la charge maximale de ${list}.`,
      ar: `ملفات عددها ${found.short.length} (${names}): حمولة الأعضاء القادرين على قراءتها لا تكفي، والنقص ${missing}. أصغر تصحيح: رفع الحد الأقصى للأعضاء ${list}.`,
      en: `${found.short.length} application(s) (${names}): the jurors who may read them have too little load, ${missing} reading(s) are missing. Smallest change: raise the maximum load of ${list}.`,
    },
  );
};

const sectorCapsFail = (settled: Settled, stand: Standing): Refusal | null => {
  const need = stand.asksSector.map((asks) => (asks ? 1 : 0));
  const knows = (juror: number, application: number) => settled.knows[cell(settled, juror, application)] === 1;
  const found = overloads(network(settled, stand, need, stand.max, knows), sum(need), stand.max, settled.applications);
  if (!found) return null;
  const missing = sum(found.by.map(([, over]) => over));
  const [names, list] = [shown(settled, found.short), changes(settled, found.by, '+')];
  return refusal(
    'jury.sector_loads_too_small',
    { applications: found.short, missing, raise: found.by },
    {
      fr: `${found.short.length} dossier(s) (${names}) : ceux qui connaissent leur secteur n’ont pas assez de charge, il manque ${missing} lecture(s). Plus petite correction : augmenter la charge maximale de ${list}, ou ajouter un membre qui connaît ce secteur.`,
      ar: `ملفات عددها ${found.short.length} (${names}): حمولة من يعرفون قطاعها لا تكفي، والنقص ${missing}. أصغر تصحيح: رفع الحد الأقصى للأعضاء ${list}، أو إضافة عضو يعرف هذا القطاع.`,
      en: `${found.short.length} application(s) (${names}): those who know their sector have too little load, ${missing} reading(s) are missing. Smallest change: raise the maximum load of ${list}, or add a juror who knows the sector.`,
    },
  );
};

const minimaFail = (settled: Settled, stand: Standing): Refusal | null => {
  const net = network(settled, stand, stand.need, stand.min, () => true);
  if (net.flow.fill(0, net.sink) >= sum(stand.min)) return null;
  const by = net.loads
    .map((arc, j): [number, number] => [j, stand.min[j]! - net.flow.through(arc)])
    .filter(([, under]) => under > 0);
  const excess = sum(by.map(([, under]) => under));
  const list = changes(settled, by, '−');
  return refusal(
    'jury.min_load_unreachable',
    { excess, lower: by },
    {
      fr: `Les charges minimales ne peuvent pas toutes être atteintes : il manque ${excess} dossier(s) lisible(s). Plus petite correction : baisser la charge minimale de ${list}.`,
      ar: `لا يمكن بلوغ كل الحدود الدنيا: عدد الملفات الناقصة ${excess}. أصغر تصحيح: خفض الحد الأدنى للأعضاء ${list}.`,
      en: `Not every minimum load can be reached: ${excess} readable application(s) are missing. Smallest change: lower the minimum load of ${list}.`,
    },
  );
};

/**
 * Loads against needs: totals first, then by maximum flow and its cut. Meeting every maximum and meeting every minimum
 * are separately possible if and only if they are together (Mendelsohn & Dulmage 1958), so two flows decide; only
 * sectors crossed with loads may still fail afterwards, which the elastic model of the solver names.
 */
export const whyLoadsFail = (settled: Settled, stand: Standing): Refusal | null =>
  crossed(settled) ??
  totalsFail(stand) ??
  capsFail(settled, stand) ??
  sectorCapsFail(settled, stand) ??
  minimaFail(settled, stand);

/** The refusal for loads that the elastic model had to stretch: what to raise and what to lower. */
export const loadsToStretch = (
  settled: Settled,
  raise: readonly [number, number][],
  lower: readonly [number, number][],
): Refusal => {
  const [up, down] = [changes(settled, raise, '+'), changes(settled, lower, '−')];
  return refusal(
    'jury.no_assignment',
    { raise, lower },
    {
      fr:
        `Secteurs, institutions et charges ne peuvent pas être respectés ensemble. Plus petite correction :${up && ` augmenter la charge maximale de ${up} ;`}${down && ` baisser la charge minimale de ${down}`}`.replace(
          / ;$/,
          '',
        ) + '.',
      ar:
        `لا يمكن احترام القطاعات والمؤسسات والحمولات معا. أصغر تصحيح:${up && ` رفع الحد الأقصى للأعضاء ${up}؛`}${down && ` خفض الحد الأدنى للأعضاء ${down}`}`.replace(
          /؛$/,
          '',
        ) + '.',
      en:
        `Sectors, institutions and loads cannot all be met. Smallest change:${up && ` raise the maximum load of ${up};`}${down && ` lower the minimum load of ${down}`}`.replace(
          /;$/,
          '',
        ) + '.',
    },
  );
};
