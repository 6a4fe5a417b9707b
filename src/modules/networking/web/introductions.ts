import { Hono } from 'hono';
import { addIslands, inLang } from '../../../platform/page/index.ts';
import type { NavItem } from '../../../platform/page/index.ts';
import type { Actor } from '../../../platform/rights.ts';
import type { WebEnv } from '../../../platform/web/env.ts';
import type { Lang } from '../../../platform/words/lang.ts';
import { mayAsk, mayOpenOffice } from '../policy.ts';
import '../introductions/stopping.ts';
import { words } from '../words/index.ts';
import { answerNeedPages } from './answer-need.tsx';
import { linkPages } from './by-link.tsx';
import { matchPages } from './matches.tsx';
import { myIntroductionPages } from './my-introductions.tsx';
import { officeIntroductionPages } from './office-introductions.tsx';
import { togetherPages } from './together.tsx';

addIslands('src/modules/networking/islands');

export { shortLinks } from './by-link.tsx';

/** All the pages of introductions. */
export const introductionPages = new Hono<WebEnv>()
  .route('/', linkPages)
  .route('/', answerNeedPages)
  .route('/', myIntroductionPages)
  .route('/', togetherPages)
  .route('/', matchPages)
  .route('/', officeIntroductionPages);

/** Their entries in the menu. */
export const introductionItems = (lang: Lang, actor: Actor): NavItem[] => {
  const t = words(lang);
  const items: NavItem[] = [{ href: inLang(lang, '/networking'), label: t('intro.public.title'), shelf: 'know' }];
  const group = 'networking';
  if (mayAsk(actor)) items.push({ href: inLang(lang, '/me/introductions'), label: t('intro.mine.title') });
  if (mayOpenOffice(actor))
    items.push(
      { href: inLang(lang, '/office/introductions'), label: t('intro.queue.title'), group },
      { href: inLang(lang, '/office/opportunities'), label: t('intro.opportunities.title'), group },
    );
  return items;
};
