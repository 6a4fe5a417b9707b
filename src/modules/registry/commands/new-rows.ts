import { newId } from '../../../platform/ids.ts';
import { invalid } from '../../../platform/refusals.ts';
import { isWomens, settleMembers } from '../rules/members.ts';
import { problemOfPlace, settledPlace } from '../rules/structure-place.ts';
import type { NewStructure } from './schemas.ts';

/** A structure as it comes in; a phone has made its id already. */
export type Drafted = NewStructure & { id?: string | undefined };

/** The draft with its place and its members settled. @throws Invalid at `path` where they cannot be. */
export const settled = (draft: Drafted, path: string) => {
  const wrong = problemOfPlace(draft);
  if (wrong) invalid(`${path}${wrong.split('_')[0]}`, `registry.${wrong}`);
  const { members } = draft;
  const counted = members && settleMembers(members.total, members.classes);
  if (members && !counted) invalid(`${path}members.total`, 'registry.members_exceed_total');
  return {
    id: draft.id ?? newId(),
    draft,
    place: settledPlace(draft),
    counted,
    womens: isWomens(draft.womens_declared, counted),
  };
};

export type Settled = ReturnType<typeof settled>;

const membersOf = (drafts: Settled[]) =>
  drafts.flatMap(({ id, draft: { members }, counted }) =>
    members && counted
      ? [{ id: newId(), structure: id, as_of: members.as_of, source: members.source, ...counted }]
      : [],
  );

const each = <One extends object>(drafts: Settled[], list: (draft: NewStructure) => One[]) =>
  drafts.flatMap(({ id, draft }) => list(draft).map((one) => ({ ...one, id: newId(), structure: id })));

/** What a structure comes in with, as the rows of its tables. */
export const newRows = (drafts: Settled[], written: { at: string; actor: string | null; source: string }) => {
  const { at, actor, source } = written;
  const counts = membersOf(drafts);
  return {
    structures: drafts.map(({ id, draft, place, womens }) => ({
      id,
      kind: draft.kind,
      register_country: draft.register_country,
      register_number: draft.register_number,
      ice: draft.ice,
      names: draft.names,
      acronym: draft.acronym,
      legal_form: draft.legal_form,
      country: place.country,
      region: place.region,
      province: place.province,
      commune: draft.commune,
      address: draft.address,
      created_on: draft.created_on,
      womens_declared: draft.womens_declared,
      womens,
      website: draft.website,
      summary: draft.summary,
      source,
      created_at: at,
      updated_at: at,
    })),
    chains: drafts.flatMap(({ id, draft }) => draft.value_chains.map((code) => ({ structure: id, value_chain: code }))),
    products: each(drafts, ({ products }) =>
      products.filter((name) => Object.keys(name).length > 0).map((name) => ({ name })),
    ),
    counts,
    classes: counts.flatMap(({ id, classes }) => classes.map((one) => ({ ...one, member_count: id }))),
    officers: each(drafts, ({ officers }) => officers),
    contacts: each(drafts, ({ contacts }) => contacts.map((one) => ({ ...one, created_at: at }))),
    labels: each(drafts, ({ labels }) => labels),
    changes: drafts.map(({ id }) => ({ id: newId(), structure: id, at, actor, verb: 'register', version: 1 })),
  };
};

export type NewRows = ReturnType<typeof newRows>;
