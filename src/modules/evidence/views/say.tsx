import { Badge } from '../../../platform/page/index.ts';
import type { Tone } from '../../../platform/page/index.ts';
import type { Lang } from '../../../platform/words/lang.ts';
import { percentInWords } from '../../../platform/words/format.ts';
import type { ItemListed } from '../queries/items.ts';
import type { CampaignState, ItemState } from '../rules/campaign.ts';
import { words } from '../words/index.ts';

const campaignTones: Record<CampaignState, Tone> = {
  draft: 'info',
  announced: 'open',
  drawn: 'now',
  closed: 'done',
  cancelled: 'closed',
};

const itemTones: Record<ItemState, Tone> = {
  waiting: 'open',
  collected: 'now',
  verified: 'done',
  unproven: 'late',
  unreachable: 'closed',
};

export const CampaignBadge = ({ lang, state }: { lang: Lang; state: CampaignState }) => (
  <Badge tone={campaignTones[state]}>{words(lang)(`state.${state}`)}</Badge>
);

export const ItemBadge = ({ lang, state }: { lang: Lang; state: ItemState }) => (
  <Badge tone={itemTones[state]}>{words(lang)(`item.${state}`)}</Badge>
);

/** The name of the structure that a drawn record is of, in the reader's script; of others the first signs of its id. */
export const nameOf = (lang: Lang, { names, name, unit }: ItemListed): string =>
  (lang === 'ar' ? names?.ar : names?.fr) ?? name ?? unit.slice(0, 8);

/** What the sample says of the whole, in one sentence. */
export const resultInWords = (lang: Lang, { share, low, high }: { share: number; low: number; high: number }): string =>
  words(lang)('result.sentence', {
    share: percentInWords(lang, share),
    low: percentInWords(lang, low),
    high: percentInWords(lang, high),
  });
