import { inLang } from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';

export const trancheHref = ({ page, tranche }: { page: PageContext; tranche: { edition: string } }): string =>
  inLang(page.lang, `/office/accompaniment/${tranche.edition}`);

/** A list of its cooperatives: what stands behind a figure. */
export const listHref = (props: { page: PageContext; tranche: { edition: string } }, query: string): string =>
  `${trancheHref(props)}/cooperatives?${query}`;

/** The page of one engagement, for those who follow it. */
export const engagementHref = (page: PageContext, id: string, more = ''): string =>
  inLang(page.lang, `/office/engagements/${id}${more}`);
