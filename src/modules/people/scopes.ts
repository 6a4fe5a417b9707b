import type { Caller } from '../../platform/ground.ts';
import type { Lang } from '../../platform/words/lang.ts';

export type ScopeKind = 'region' | 'programme' | 'structure';

export interface ScopeNames {
  /** What a form offers; absent where there are too many to offer. */
  all?: (caller: Caller, lang: Lang) => Promise<{ id: string; name: string }[]>;
  /** The name of each of these ids that is known. */
  names: (caller: Caller, lang: Lang, ids: string[]) => Promise<Map<string, string>>;
}

const known = new Map<ScopeKind, ScopeNames>();

/** A room above tells how its places, programmes or structures are called: done once, when the program starts. */
export const offerScopes = (kind: ScopeKind, names: ScopeNames): void => void known.set(kind, names);

/** The choices for a scope; null where nobody offers any. */
export const scopeChoices = async (
  kind: ScopeKind,
  caller: Caller,
  lang: Lang,
): Promise<{ id: string; name: string }[] | null> => (await known.get(kind)?.all?.(caller, lang)) ?? null;

const namesOf = async (
  kind: ScopeKind,
  caller: Caller,
  lang: Lang,
  ids: (string | null)[],
): Promise<Map<string, string>> => {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  return wanted.length === 0 ? new Map() : ((await known.get(kind)?.names(caller, lang, wanted)) ?? new Map());
};

interface Scoped {
  region: string | null;
  programme: string | null;
  structure: string | null;
}

const say = (names: Map<string, string>, id: string | null): string[] => (id === null ? [] : [names.get(id) ?? id]);

/** Where each grant holds, in words: 'Souss-Massa · Lalla Al Moutaaouina'; empty for everywhere. */
export const scopesInWords = async (caller: Caller, lang: Lang, grants: Scoped[]): Promise<string[]> => {
  const regions = await namesOf(
    'region',
    caller,
    lang,
    grants.map(({ region }) => region),
  );
  const programmes = await namesOf(
    'programme',
    caller,
    lang,
    grants.map(({ programme }) => programme),
  );
  const structures = await namesOf(
    'structure',
    caller,
    lang,
    grants.map(({ structure }) => structure),
  );
  return grants.map(({ region, programme, structure }) =>
    [...say(regions, region), ...say(programmes, programme), ...say(structures, structure)].join(' · '),
  );
};
