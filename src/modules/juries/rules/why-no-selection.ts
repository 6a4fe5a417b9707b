import { mayPay, nameOfQuota, payable, settleRanking, type Quota, type SelectionProblem } from './selection-problem.ts';
import { refusal, type Refusal } from './refusal.ts';

const malformed = (field: string, fr: string, ar: string, en: string): Refusal =>
  refusal(
    'jury.malformed',
    { field },
    {
      fr: `Le champ « ${field} » n’est pas lisible. Il faut : ${fr}.`,
      ar: `تتعذر قراءة الحقل «${field}». المطلوب: ${ar}.`,
      en: `The field "${field}" cannot be read. It must be: ${en}.`,
    },
  );

const whole = (value: unknown): boolean => typeof value === 'number' && Number.isInteger(value) && value >= 0;

const whyMalformed = (problem: SelectionProblem): Refusal | null => {
  if (typeof problem !== 'object' || problem === null)
    return malformed('', 'un objet JSON', 'كائن JSON', 'a JSON object');
  if (!Array.isArray(problem.ranking))
    return malformed('ranking', 'la liste des dossiers', 'لائحة الملفات', 'the list of applications');
  if (!whole(problem.places))
    return malformed('places', 'un nombre entier de places', 'عدد صحيح من المقاعد', 'a whole number of places');
  const seen = new Set<string>();
  for (const [at, one] of problem.ranking.entries()) {
    const id = typeof one === 'object' && one !== null ? one.id : one;
    if (id === undefined || id === null || seen.has(String(id)))
      return malformed(`ranking[${at}].id`, 'un identifiant unique', 'معرف فريد', 'an identifier of its own');
    seen.add(String(id));
  }
  for (const [at, { funder, amount, grant }] of (problem.envelopes ?? []).entries())
    if (typeof funder !== 'string' || !(amount >= 0) || !(grant > 0))
      return malformed(
        `envelopes[${at}]`,
        'un bailleur, un montant, une dotation positive',
        'ممول ومبلغ ومنحة موجبة',
        'a funder, an amount, a positive grant',
      );
  for (const [at, { by, value, min, max }] of (problem.quotas ?? []).entries())
    if (
      typeof by !== 'string' ||
      value === undefined ||
      (min !== undefined && !whole(min)) ||
      (max !== undefined && !whole(max))
    )
      return malformed(
        `quotas[${at}]`,
        '« by », « value » et des entiers « min », « max »',
        '«by» و«value» وأعداد صحيحة «min» و«max»',
        '"by", "value" and whole "min", "max"',
      );
  return null;
};

const crossed = (quota: Quota): Refusal =>
  refusal(
    'jury.quota_crossed',
    { quota },
    {
      fr: `Quota ${nameOfQuota(quota)} : le minimum dépasse le maximum (${quota.min} > ${quota.max}).`,
      ar: `الحصة ${nameOfQuota(quota)}: الحد الأدنى يفوق الأقصى (${quota.min} > ${quota.max}).`,
      en: `Quota ${nameOfQuota(quota)}: the minimum exceeds the maximum (${quota.min} > ${quota.max}).`,
    },
  );

const sharesOver = (by: string, family: readonly Quota[], places: number): Refusal => {
  const total = family.reduce((sum, { min = 0 }) => sum + min, 0);
  const sum = `${family.map(({ min }) => min).join(' + ')} = ${total} > ${places}`;
  return refusal(
    'jury.quotas_exceed_places',
    { by, shares: family, total, places },
    {
      fr: `Les minimums par « ${by} » dépassent les places : ${sum}. Plus petite correction : en retirer ${total - places}, ou ouvrir ${total} places.`,
      ar: `مجموع الحدود الدنيا حسب «${by}» يفوق عدد المقاعد: ${sum}. أصغر تصحيح: إنقاصها بمقدار ${total - places}، أو فتح ${total} من المقاعد.`,
      en: `The minimums by "${by}" exceed the places: ${sum}. Smallest change: take ${total - places} off them, or open ${total} places.`,
    },
  );
};

const sharesShort = (quota: Quota, there: number): Refusal =>
  refusal(
    'jury.quota_unreachable',
    { quota, available: there, missing: quota.min! - there },
    {
      fr: `Quota ${nameOfQuota(quota)} : seulement ${there} dossier(s) peuvent y compter (${there} < ${quota.min}). Plus petite correction : ramener le minimum à ${there}.`,
      ar: `الحصة ${nameOfQuota(quota)}: عدد الملفات التي يمكن احتسابها فيها ${there} (${there} < ${quota.min}). أصغر تصحيح: خفض الحد الأدنى إلى ${there}.`,
      en: `Quota ${nameOfQuota(quota)}: only ${there} application(s) can count in it (${there} < ${quota.min}). Smallest change: lower the minimum to ${there}.`,
    },
  );

/** What is wrong with the call's own rules, with the arithmetic; null when only the integer program can tell. */
export const whyNoSelection = (problem: SelectionProblem): Refusal | null => {
  const wrong = whyMalformed(problem);
  if (wrong) return wrong;
  const { envelopes = [], places } = problem;
  const shares = (problem.quotas ?? []).filter(({ min = 0 }) => min > 0);
  for (const quota of problem.quotas ?? [])
    if (quota.max !== undefined && (quota.min ?? 0) > quota.max) return crossed(quota);
  for (const by of new Set(shares.map((quota) => quota.by))) {
    const family = shares.filter((quota) => quota.by === by);
    if (family.reduce((sum, { min = 0 }) => sum + min, 0) > places) return sharesOver(by, family, places);
  }
  const { order } = settleRanking(problem);
  for (const quota of shares) {
    const payers = quota.by === 'funder' ? envelopes.filter(({ funder }) => funder === quota.value) : envelopes;
    const money = payers.reduce((sum, envelope) => sum + payable(envelope), 0);
    const counted = order.filter((one) =>
      quota.by === 'funder'
        ? payers.some((envelope) => mayPay(envelope, one))
        : one[quota.by] === quota.value && (envelopes.length === 0 || payers.some((envelope) => mayPay(envelope, one))),
    ).length;
    const there = envelopes.length > 0 || quota.by === 'funder' ? Math.min(counted, money) : counted;
    if (there < quota.min!) return sharesShort(quota, there);
  }
  return null;
};

/** The refusal when only all the rules together cannot hold: the quotas to lower, by the least in all. */
export const quotasToLower = (lower: readonly [Quota, number][]): Refusal => {
  const list = lower.map(([quota, by]) => `${nameOfQuota(quota)} (−${by})`).join(', ');
  return refusal(
    'jury.quotas_clash',
    { lower },
    {
      fr: `Les quotas et les enveloppes ne peuvent pas être respectés ensemble. Plus petite correction : baisser ${list}.`,
      ar: `لا يمكن احترام الحصص والأغلفة المالية معا. أصغر تصحيح: خفض ${list}.`,
      en: `Quotas and envelopes cannot all be met. Smallest change: lower ${list}.`,
    },
  );
};
