import { inLang } from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import type { OwnStructure } from '../queries/own-structure.ts';

export interface OwnProps {
  page: PageContext;
  own: OwnStructure;
}

export const ownAddress = ({ page, own }: OwnProps, part = ''): string =>
  inLang(page.lang, `/me/structures/${own.id}${part && `/${part}`}`);
