/** Where a call stands at an hour. Opening and closing need nobody: the dates do it. */
export type CallStanding = 'draft' | 'announced_soon' | 'open' | 'closed' | 'judged' | 'laureates' | 'cancelled';

export interface CallDates {
  state: 'draft' | 'published' | 'judged' | 'announced' | 'cancelled';
  opensAt: Date;
  closesAt: Date;
}

export const standingOf = ({ state, opensAt, closesAt }: CallDates, now: Date): CallStanding => {
  if (state === 'draft' || state === 'cancelled') return state;
  if (state === 'announced') return 'laureates';
  if (state === 'judged') return 'judged';
  if (now < opensAt) return 'announced_soon';
  return now < closesAt ? 'open' : 'closed';
};

export type PublicationRefusal = 'already_published' | 'closes_in_the_past' | 'no_envelope' | 'places_exceed_envelopes';

/** Why a call cannot be published yet, or null. `funded` is how many grants the edition's envelopes pay for. */
export const reasonNotToPublish = (
  call: CallDates & { places: number },
  funded: number,
  now: Date,
): PublicationRefusal | null => {
  if (call.state !== 'draft') return 'already_published';
  if (call.closesAt <= now) return 'closes_in_the_past';
  if (funded === 0) return 'no_envelope';
  return call.places > funded ? 'places_exceed_envelopes' : null;
};
