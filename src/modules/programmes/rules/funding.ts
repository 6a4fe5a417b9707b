/** What one funder puts into an edition, in dirhams; without regions its grants may go anywhere. */
export interface EnvelopeFunds {
  amount: number;
  grant: number;
  regions: readonly string[];
}

/** How many grants an envelope pays for, and what is left over once they are paid. In cents, so that nothing is lost. */
export const placesOf = ({ amount, grant }: Pick<EnvelopeFunds, 'amount' | 'grant'>) => {
  const [all, each] = [Math.round(amount * 100), Math.round(grant * 100)];
  return { places: Math.floor(all / each), rest: (all % each) / 100 };
};

export const placesPaid = (envelopes: readonly EnvelopeFunds[]): number =>
  envelopes.reduce((sum, envelope) => sum + placesOf(envelope).places, 0);

export interface RegionQuota {
  region: string;
  minimum: number;
  maximum: number | null;
}

/**
 * `minimums_unpaid`: these regions are promised more than the envelopes that may go there pay for.
 * `places_unspent`: the envelopes that may only go to these regions pay for more than the regions may have.
 */
export interface QuotaFault {
  code: 'minimums_unpaid' | 'places_unspent';
  regions: string[];
  /** Places promised, or paid for. */
  asked: number;
  /** Places paid for, or allowed. */
  available: number;
}

const subsets = <Item>(items: readonly Item[]): Item[][] =>
  items.reduce<Item[][]>((all, item) => [...all, ...all.map((one) => [...one, item])], [[]]).slice(1);

const reaches = ({ regions }: EnvelopeFunds, some: readonly string[]): boolean =>
  regions.length === 0 || regions.some((region) => some.includes(region));

const staysIn = ({ regions }: EnvelopeFunds, some: readonly string[], all: readonly string[]): boolean =>
  (regions.length === 0 ? all : regions).every((region) => some.includes(region));

/** The smallest group of regions that shows the fault: among equals, the one with the largest gap. */
const clearest = (faults: QuotaFault[]): QuotaFault[] =>
  faults
    .toSorted((a, b) => a.regions.length - b.regions.length || b.asked - b.available - (a.asked - a.available))
    .slice(0, 1);

/**
 * Whether places and quotas can be met together, by Hall's condition (1935) over every group of regions: at most 2^12.
 * At most one fault of each kind, the one that the fewest regions explain.
 * @param all every region there is, for envelopes that may go anywhere.
 */
export const faultsOfQuotas = (
  envelopes: readonly EnvelopeFunds[],
  quotas: readonly RegionQuota[],
  all: readonly string[],
): QuotaFault[] => {
  const promised = quotas.filter(({ minimum }) => minimum > 0);
  const unpaid = subsets(promised).flatMap((some): QuotaFault[] => {
    const regions = some.map(({ region }) => region);
    const asked = some.reduce((sum, { minimum }) => sum + minimum, 0);
    const available = placesPaid(envelopes.filter((envelope) => reaches(envelope, regions)));
    return asked > available ? [{ code: 'minimums_unpaid', regions, asked, available }] : [];
  });
  const bounded = quotas.filter(({ maximum }) => maximum !== null);
  const unspent = subsets(bounded).flatMap((some): QuotaFault[] => {
    const regions = some.map(({ region }) => region);
    const asked = placesPaid(envelopes.filter((envelope) => staysIn(envelope, regions, all)));
    const available = some.reduce((sum, { maximum }) => sum + (maximum as number), 0);
    return asked > available ? [{ code: 'places_unspent', regions, asked, available }] : [];
  });
  return [...clearest(unpaid), ...clearest(unspent)];
};
