import type { Caller } from '../../../platform/ground.ts';
import { Invalid } from '../../../platform/refusals.ts';
import { holdsSomewhere } from '../../../platform/rights.ts';
import type { Actor } from '../../../platform/rights.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import { numberAt, textAt } from '../../../platform/web/typed.ts';
import { peopleForSelect, personName } from '../../people/index.ts';
import { provinces } from '../../registry/index.ts';
import type { Lang } from '../../../platform/words/lang.ts';
import { editionsKnown } from '../editions.ts';
import type { EditionKnown } from '../editions.ts';
import { mayRunSession, runners } from '../policy.ts';
import type { SessionPlace } from '../policy.ts';
import type { Choices } from '../views/session-fields.tsx';
import { provinceOptions } from '../views/parts.tsx';
import type { Spoken } from '../tables.ts';

/**
 * Says at its field what puts a session out of this reader's reach, so that what was typed comes back to be mended.
 * @throws Invalid at `province` or `edition`.
 */
export const refuseElsewhere = (actor: Actor, where: SessionPlace): void => {
  if (mayRunSession(actor, where)) return;
  const inRegion = mayRunSession(
    { ...actor, grants: actor.grants.map((grant) => ({ ...grant, programme: null })) },
    where,
  );
  throw new Invalid([
    inRegion
      ? { field: 'edition', code: 'trainings.edition_out_of_reach' }
      : { field: 'province', code: 'trainings.province_out_of_reach' },
  ]);
};

/** The editions of the programmes that this reader runs, in any region. */
export const editionsRun = async (caller: Caller): Promise<EditionKnown[]> =>
  (await editionsKnown(caller)).filter(({ programme }) =>
    caller.actor.grants.some(({ region }) => mayRunSession(caller.actor, { programme, region })),
  );

/** Where and with whom, as it was typed; the region is that of the province. */
export const settingTyped = (form: FormValues) => {
  const province = textAt(form, 'province') || null;
  return {
    remote: textAt(form, 'remote') === 'yes',
    province,
    region: provinces.find(({ code }) => code === province)?.region ?? null,
    venue: textAt(form, 'venue'),
    address: textAt(form, 'address'),
    distance: textAt(form, 'distance'),
    trainer: textAt(form, 'trainer') || null,
    trainerSaid: textAt(form, 'trainer_said'),
    language: textAt(form, 'language') as Spoken,
    capacity: numberAt(form, 'capacity') ?? 0,
  };
};

/** A day as people write it, `12/01/2027` or `12-01-2027`, as the verbs take it. */
const dayTyped = (text: string): string => {
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  return year === undefined ? text : `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
};

/** A schedule as it was typed: `fortnight` is every second week, dates are one a line. */
export const scheduleTyped = (form: FormValues) => {
  const [every, first] = [textAt(form, 'every'), dayTyped(textAt(form, 'first'))];
  const times = () => numberAt(form, 'times') ?? 1;
  if (every === 'week') return { every: 'week' as const, first, times: times(), interval: 1 };
  if (every === 'fortnight') return { every: 'week' as const, first, times: times(), interval: 2 };
  if (every === 'month_weekday') return { every: 'month' as const, first, times: times(), by: 'weekday' as const };
  if (every === 'month_day') return { every: 'month' as const, first, times: times(), by: 'day' as const };
  if (every === 'dates') {
    const others = textAt(form, 'dates')
      .split(/[\s,;،]+/)
      .map(dayTyped);
    return { every: 'dates' as const, dates: [first, ...others].filter((day) => day !== '') };
  }
  return { every: 'once' as const, first };
};

const regionsRun = ({ actor }: Caller): string[] | null => {
  const grants = actor.grants.filter(({ role }) => role === 'administrator' || runners.includes(role));
  return grants.some(({ region }) => region === null) ? null : grants.map(({ region }) => region as string);
};

/** Officers choose among those who train; an agent, who may not look people up, chooses herself or writes a name. */
const trainersFor = async (caller: Caller, chosen: string | null): Promise<Choices['trainers']> => {
  const self = caller.actor.id === null ? [] : [caller.actor.id];
  const named = await Promise.all(
    [...new Set([...self, ...(chosen ? [chosen] : [])])].map(async (id) => ({
      id,
      name: await personName(caller, id),
    })),
  );
  if (!holdsSomewhere(caller.actor, ['programme_officer'])) return named.filter(({ name }) => name !== '');
  const others = await Promise.all(
    (['expert', 'field_agent', 'programme_officer'] as const).map((role) => peopleForSelect(caller, { role })),
  );
  const all = new Map([...named, ...others.flat()].map((one) => [one.id, one]));
  return [...all.values()].filter(({ name }) => name !== '');
};

export const choicesFor = async (caller: Caller, lang: Lang, chosen: string | null = null): Promise<Choices> => ({
  trainers: await trainersFor(caller, chosen),
  provinces: provinceOptions(lang, regionsRun(caller)),
});
