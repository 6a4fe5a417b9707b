import type { Json } from '../json.ts';
import type { KeptAct } from '../store/open.ts';
import type { PlanAction } from './plan-here.ts';
import type { VisitTyped } from './visit-here.ts';

type Act = Pick<KeptAct, 'name' | 'record' | 'input' | 'changes'>;

/** Where a refused act is mended, and what its form is filled with. */
export interface Mend {
  /** The screen, as the parts of its place. */
  place: string[];
  /** The draft of that screen; a screen that keeps each answer by itself has none. */
  draft?: { key: string; value: { [field: string]: Json } };
}

interface Reported extends Omit<VisitTyped, 'began' | 'nextOn' | 'women' | 'men' | 'unknown' | 'moves'> {
  engagement: string;
  began: string | null;
  nextOn: string | null;
  present: { sex: string; persons: number }[];
  moves: { action: string; to: string; why: string }[];
  media: { kind: string; digest: string }[];
}

const visit = ({ record, input }: Act): Mend => {
  const { engagement, present, moves, media, began, nextOn, ...said } = input as unknown as Reported;
  const met = (sex: string) => present.reduce((sum, one) => (one.sex === sex ? sum + one.persons : sum), 0);
  const named = (kind: string) => media.flatMap((one) => (one.kind === kind ? [one.digest] : []));
  const { heldOn, minutes, place, themes, summary, signedBy } = said;
  const value = {
    ...{ heldOn, minutes, place, themes, summary, signedBy },
    ...{ began: began ?? '', nextOn: nextOn ?? '' },
    ...{ women: met('women'), men: met('men'), unknown: met('unknown') },
    ...{ photos: named('photo'), voices: named('voice'), signature: named('signature')[0] ?? '' },
    moves: Object.fromEntries(moves.map(({ action, to, why }) => [action, { to, why }])),
  };
  return { place: ['visit', engagement, record], draft: { key: `visit:${record}`, value } };
};

const attendance = ({ record, changes = {} }: Act): Mend => {
  const sheet = Object.fromEntries(Object.entries(changes).map(([structure, { after }]) => [structure, after]));
  return { place: ['attendance', record], draft: { key: `attendance:${record}`, value: { sheet, photos: [] } } };
};

interface Registered {
  names: { fr: string | null; ar: string | null };
  province: string | null;
  commune: string | null;
  register_number: string | null;
  created_on: string | null;
  members: { total: number; classes: { sex: string; members: number }[] } | null;
  officers: { name: string }[];
  contacts: { phone: string }[];
}

const structure = ({ record, input }: Act): Mend => {
  const said = input as unknown as Registered;
  const women = said.members?.classes.find(({ sex }) => sex === 'women');
  const value = {
    name_fr: said.names.fr ?? '',
    name_ar: said.names.ar ?? '',
    province: said.province ?? '',
    commune: said.commune ?? '',
    register_number: said.register_number ?? '',
    created_on: said.created_on ?? '',
    members: said.members ? String(said.members.total) : '',
    women: women ? String(women.members) : '',
    president: said.officers[0]?.name ?? '',
    phone: said.contacts[0]?.phone ?? '',
  };
  return { place: ['new-structure', record], draft: { key: `new-structure:${record}`, value } };
};

const plan = ({ record, input }: Act): Mend => {
  const said = input as unknown as { engagement: string; objectives: string; actions: PlanAction[] };
  const keyed = said.actions.map((action) => ({ ...action, key: `${action.item} ${action.catalogue}` }));
  const value = {
    id: record,
    objectives: said.objectives,
    kept: keyed.map(({ key }) => key),
    owners: Object.fromEntries(keyed.map(({ key, owner }) => [key, owner])),
    due: Object.fromEntries(keyed.map(({ key, dueOn }) => [key, dueOn ?? ''])),
  };
  return { place: ['plan', said.engagement], draft: { key: `plan:${said.engagement}`, value } };
};

/** The plan's own screen knows which passage it belongs to. */
const consent = ({ record, input }: Act, engagementOfPlan: string | undefined): Mend | null => {
  if (engagementOfPlan === undefined) return null;
  const { way, givenBy, givenAs, digest } = input as Record<string, string | null>;
  const value = { way: way!, givenBy: givenBy!, givenAs: givenAs!, sheet: digest ?? '' };
  return { place: ['plan', engagementOfPlan], draft: { key: `consent:${record}`, value } };
};

/** Each answer is kept as it is given: to answer again is to mend. */
const answers = ({ record, changes = {} }: Act, itemsInOrder: readonly string[]): Mend => {
  const [side, item] = (Object.keys(changes)[0] ?? '').split('.');
  const place = itemsInOrder.indexOf(item ?? '');
  return { place: place === -1 ? ['diagnosis', record] : ['diagnosis', record, side!, String(place)] };
};

/** What the telephone knows of the record of a refused act. */
export interface Around {
  engagementOfPlan?: string;
  /** Codes of the items of the diagnosis. */
  itemsInOrder: readonly string[];
}

/** How a refused act is opened again in the form that it came from; null where no form can take it up. */
export const mendOf = (act: Act, { engagementOfPlan, itemsInOrder }: Around): Mend | null => {
  switch (act.name) {
    case 'accompaniment.report_visit':
      return visit(act);
    case 'trainings.record_attendance':
      return attendance(act);
    case 'registry.register_structure':
      return structure(act);
    case 'accompaniment.draft_plan':
      return plan(act);
    case 'accompaniment.record_plan_consent':
      return consent(act, engagementOfPlan);
    case 'diagnoses.answer_items':
      return answers(act, itemsInOrder);
    default:
      return null;
  }
};
