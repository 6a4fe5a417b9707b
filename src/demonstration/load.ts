import type { Ground } from '../platform/ground.ts';
import { system, type Actor } from '../platform/rights.ts';
import { prizeForm, publishForm } from '../modules/forms/index.ts';
import { accompany } from './accompaniment.ts';
import { draws, type Draws } from './draws.ts';
import { tryFigures } from './evidence.ts';
import { countFigures, trainRemotely } from './figures.ts';
import { judge, type DemoJuror } from './jury.ts';
import { holdMeetingDays } from './meetings.ts';
import { offerAndAdvise } from './networked.ts';
import { addFunders, foundProgrammes } from './founding.ts';
import { network } from './networking.ts';
import { putUpNotices } from './noticeboard.ts';
import { offer } from './offers.ts';
import { demoAccounts, enterPerson, inventedPeople } from './people.ts';
import { apply, at, checkAll, openPrizeEdition, type Applicant, type EditionPlan } from './prize.ts';
import { entered, enterStructures, isEmpty } from './room.ts';
import { accompaniedRegions, inventedStructures } from './structures.ts';

type Progress = (line: string) => void;

const day = 86_400_000;

const pen = (id: string): Actor => ({
  kind: 'person',
  id,
  grants: [{ role: 'cooperative_representative', region: null, programme: null, structure: id }],
});

/** The edition that is open now: 388 applications on their way, most sent, some still being written. */
const fillOpenEdition = async (
  ground: Ground,
  draw: Draws,
  {
    call,
    plan,
    applicants,
    progress,
  }: { call: string; plan: EditionPlan; applicants: Applicant[]; progress: Progress },
): Promise<void> => {
  const sent: string[] = [];
  for (const [index, applicant] of applicants.entries()) {
    const when = new Date(plan.opensAt.getTime() + (index + 1) * 3_600_000);
    const send = draw.often(0.85);
    const id = await apply(ground, draw, { call, applicant, pen: pen(applicant.id), when, send });
    if (send) sent.push(id);
    if (index % 100 === 99) progress(`  ${index + 1} applications`);
  }
  const checked = sent.slice(0, Math.round(sent.length / 3));
  await checkAll(ground, draw, checked, new Date(plan.opensAt.getTime() + 400 * 3_600_000));
};

/** Four past editions: when, how many laureates, who paid. */
const pastEditions = [
  { ago: 4, number: 1, laureates: 5, applications: 22 },
  { ago: 3, number: 2, laureates: 5, applications: 24 },
  { ago: 2, number: 3, laureates: 6, applications: 26 },
  { ago: 1, number: 4, laureates: 8, applications: 30 },
];

interface Prize {
  programme: string;
  form: string;
  funders: [string, string, string];
  jurors: DemoJuror[];
}

const holdPastEditions = async (
  ground: Ground,
  draw: Draws,
  { programme, form, funders, jurors }: Prize,
  { now, womens, progress }: { now: Date; womens: Applicant[]; progress: Progress },
): Promise<void> => {
  for (const { ago, number, laureates, applications } of pastEditions) {
    const opensAt = new Date(now.getTime() - ago * 360 * day);
    const closesAt = new Date(opensAt.getTime() + 30 * day);
    progress(`Demonstration: edition ${number}, ${applications} applications, ${laureates} laureates`);
    const shares = [Math.ceil(laureates / 2), Math.floor(laureates / 2)] as const;
    const plan: EditionPlan = {
      year: opensAt.getFullYear(),
      number,
      opensAt,
      closesAt,
      places: laureates,
      envelopes: [
        { funder: funders[0], grants: shares[0] },
        { funder: funders[ago % 2 === 0 ? 1 : 2], grants: shares[1] },
      ],
    };
    const { call } = await openPrizeEdition(ground, { programme, form, plan });
    const sent: string[] = [];
    for (const [index, applicant] of draw.some(womens, applications).entries()) {
      const when = new Date(opensAt.getTime() + (index + 1) * 3_600_000);
      sent.push(await apply(ground, draw, { call, applicant, pen: pen(applicant.id), when, send: true }));
    }
    await checkAll(ground, draw, sent, new Date(closesAt.getTime() + day));
    await judge(ground, draw, {
      call,
      programme,
      jurors: draw.some(jurors, 6),
      from: new Date(closesAt.getTime() + 3 * day),
    });
  }
};

const jurorsInAll = 24;

const enterJurors = async (ground: Ground, draw: Draws, programme: string, now: Date): Promise<DemoJuror[]> => {
  const jurors: DemoJuror[] = [];
  for (const one of inventedPeople(draw, jurorsInAll, 20_000)) {
    jurors.push({ ...one, id: await enterPerson(at(ground, system, now), one, 'juror', { programme }) });
  }
  return jurors;
};

/** The cooperative that the account of a representative stands for: one of those that are accompanied. */
const representedOf = (womens: { id: string; region: string | null; createdOn: string | null }[]): string => {
  const near = womens.filter(({ region }) => region !== null && accompaniedRegions.includes(region));
  return near.toSorted((a, b) => (b.createdOn ?? '').localeCompare(a.createdOn ?? ''))[0]?.id ?? '';
};

/**
 * Loads the demonstration organisation into an empty house, by the verbs that anybody would use, at hours in the past.
 * Every name and number in it is invented and marked as such.
 * @returns false when somebody has already used this house.
 */
export const loadDemonstration = async (ground: Ground, now: Date, progress: Progress): Promise<boolean> => {
  if (!(await isEmpty(at(ground, system, now), {}))) return false;
  const draw = draws(1);
  const begun = new Date(now.getTime() - 5 * 365 * day);
  progress('Demonstration: 1,200 structures');
  await enterStructures(at(ground, system, begun), inventedStructures(draw, now));
  const structures = await entered(at(ground, system, now), {});
  const womens = structures.filter((one) => one.womens && one.country === 'MA');
  const programmes = await foundProgrammes(ground, begun);
  const funders = await addFunders(ground, begun);
  const represented = representedOf(womens);
  const others = womens.filter(({ id }) => id !== represented);
  const accounts = new Map<string, string>();
  for (const account of demoAccounts) {
    const scope = account.role === 'cooperative_representative' ? { structure: represented } : {};
    accounts.set(account.role, await enterPerson(at(ground, system, begun), account, account.role, scope));
  }
  const [form] = await publishForm(at(ground, system, begun), { definition: prizeForm });
  const version = form?.payload?.['version'] as string;
  const jurors = await enterJurors(ground, draw, programmes.prize, begun);
  const prize: Prize = { programme: programmes.prize, form: version, funders, jurors };
  await holdPastEditions(ground, draw, prize, { now, womens: others, progress });
  const plan: EditionPlan = {
    year: now.getFullYear(),
    number: 5,
    opensAt: new Date(now.getTime() - 20 * day),
    closesAt: new Date(now.getTime() + 20 * day),
    places: 31,
    envelopes: [
      { funder: funders[0], grants: 8 },
      { funder: funders[1], grants: 12 },
      { funder: funders[2], grants: 11 },
    ],
  };
  progress('Demonstration: an open edition with 388 applications');
  const edition = await openPrizeEdition(ground, { programme: programmes.prize, form: version, plan });
  await fillOpenEdition(ground, draw, {
    call: edition.call,
    plan,
    applicants: draw.some(others, 388),
    progress,
  });
  progress('Demonstration: 701 cooperatives trained at a distance');
  await trainRemotely(ground, { programme: programmes.prize, edition: edition.id, structures, now });
  progress('Demonstration: 243 cooperatives accompanied');
  await accompany(ground, { programme: programmes.accompaniment, structures, represented, accounts, now });
  progress('Demonstration: what 150 cooperatives offer, and 40 experts');
  await offerAndAdvise(ground, { structures, represented, accounts, now });
  progress('Demonstration: 55 cooperatives networked');
  const given = { programme: programmes.networking, structures, represented, accounts, now };
  const sought = await network(ground, given);
  await putUpNotices(ground, { programme: programmes.networking, structures, represented, now });
  await offer(ground, { programme: programmes.networking, structures, represented, now });
  await holdMeetingDays(ground, { ...given, others, sought, progress });
  progress('Demonstration: figures');
  await countFigures(ground, now);
  await tryFigures(ground, now);
  return true;
};
