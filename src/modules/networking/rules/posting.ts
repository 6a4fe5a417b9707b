/** A need or an offer, as the rules know it. */
export const sides = ['need', 'offer'] as const;
export type Side = (typeof sides)[number];

export const needKinds = ['sourcing', 'quote', 'tender', 'equipment', 'expertise', 'partnership', 'joint_bid'] as const;
export const offerKinds = ['products', 'services', 'capacity', 'equipment', 'expertise', 'partnership'] as const;
export type PostingKind = (typeof needKinds)[number] | (typeof offerKinds)[number];
export const kindsOf = (side: Side): readonly PostingKind[] => (side === 'need' ? needKinds : offerKinds);

export const postingStates = ['draft', 'spoken', 'open', 'matched', 'closed', 'withdrawn', 'expired'] as const;
export type PostingState = (typeof postingStates)[number];

export const closedReasons = ['answered', 'answered_elsewhere', 'no_longer', 'other'] as const;
export const withdrawnReasons = ['own_wish', 'duplicate', 'mistake', 'other'] as const;
export const endedReasons = [
  'answered',
  'answered_elsewhere',
  'no_longer',
  'own_wish',
  'consent_withdrawn',
  'account_closed',
  'structure_gone',
  'duplicate',
  'mistake',
  'other',
] as const;
export type EndedReason = (typeof endedReasons)[number];

export const amountBlanks = ['to_discuss', 'not_known', 'confidential', 'free'] as const;
export type AmountBlank = (typeof amountBlanks)[number];

export const periods = ['once', 'week', 'month', 'season', 'year'] as const;
export type Period = (typeof periods)[number];

export const postingSources = ['typed', 'spoken', 'agent', 'import'] as const;
export type PostingSource = (typeof postingSources)[number];

/** What was typed and is not known: each is asked about before the posting opens. */
export interface Asked {
  /** Places as they were typed. */
  where?: string[];
  /** Products or activities as they were typed. */
  what?: string[];
  /** A unit as it was typed. */
  unit?: string;
}

/** What the rules read of a posting. */
export interface PostingFacts {
  side: Side;
  state: PostingState;
  kind: PostingKind | null;
  title: Partial<Record<'fr' | 'ar' | 'en', string>>;
  territories: readonly string[];
  everywhere: boolean;
  amountFrom: number | null;
  amountBlank: AmountBlank | null;
  /** Days in Morocco, `2026-12-20`. */
  fromOn: string | null;
  untilOn: string | null;
  answerBy: string | null;
  anonymous: boolean;
  shownAs: Partial<Record<'fr' | 'ar' | 'en', string>>;
  asked: Asked;
}

/** What a draft still lacks, by the name of its field. */
export type Missing =
  | 'title'
  | 'kind'
  | 'where'
  | 'when'
  | 'amount'
  | 'shown_as'
  | 'asked_where'
  | 'asked_what'
  | 'asked_unit';

const says = (text: Partial<Record<string, string>>): boolean => Object.values(text).some((one) => one?.trim());

/** What is missing before it can be shown, in the order in which the page asks; nothing when it is whole. */
export const missingOf = (posting: PostingFacts): Missing[] => {
  const missing: Missing[] = [];
  if (!says(posting.title)) missing.push('title');
  if (posting.kind === null) missing.push('kind');
  if (posting.asked.where?.length) missing.push('asked_where');
  else if (!posting.everywhere && posting.territories.length === 0) missing.push('where');
  if (posting.asked.what?.length) missing.push('asked_what');
  if (posting.asked.unit) missing.push('asked_unit');
  if (posting.answerBy === null && posting.untilOn === null) missing.push('when');
  if (posting.amountFrom === null && posting.amountBlank === null) missing.push('amount');
  if (posting.anonymous && !says(posting.shownAs)) missing.push('shown_as');
  return missing;
};

export type OpeningRefusal = 'not_a_draft' | 'unfinished' | 'day_passed';

/** The last day on which it stands in lists; null while neither day is told. */
export const closesOn = ({ answerBy, untilOn }: Pick<PostingFacts, 'answerBy' | 'untilOn'>): string | null =>
  answerBy ?? untilOn;

/** Why it cannot be opened on this day, or null. */
export const reasonNotToOpen = (posting: PostingFacts, today: string): OpeningRefusal | null => {
  if (posting.state !== 'draft' && posting.state !== 'spoken') return 'not_a_draft';
  if (missingOf(posting).length > 0) return 'unfinished';
  return closesOn(posting)! < today ? 'day_passed' : null;
};

const shown: readonly PostingState[] = ['open', 'matched'];

/** Whether it stands in lists, feeds and the index. */
export const isShown = ({ state }: { state: PostingState }): boolean => shown.includes(state);

/** Whether it can still be changed: what is over stays as it was. */
export const mayStillChange = ({ state }: { state: PostingState }): boolean =>
  isShown({ state }) || state === 'draft' || state === 'spoken';

/** Shown, and its last day is over. */
export const isOver = (posting: Pick<PostingFacts, 'state' | 'answerBy' | 'untilOn'>, today: string): boolean => {
  const last = closesOn(posting);
  return isShown(posting) && last !== null && last < today;
};

/** Days before the last one on which its asker is reminded. */
export const remindedBefore = 3;

/** The months, 1 to 12, between two days; none when it is not told from when or until when. */
export const monthsBetween = (from: string | null, until: string | null): number[] => {
  if (from === null || until === null || from > until) return [];
  const [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))];
  const length = (Number(until.slice(0, 4)) - year) * 12 + Number(until.slice(5, 7)) - month + 1;
  return Array.from({ length: Math.min(12, length) }, (_, n) => ((month - 1 + n) % 12) + 1).toSorted((a, b) => a - b);
};
