import { dirOf } from '../../../platform/words/lang.ts';
import { langOfText, inLang as said } from '../../../platform/words/trilingual.ts';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import { conceptName } from '../concepts.ts';

interface Titled {
  title: Trilingual;
  concepts: string[];
}

/** Whether its title can be read in the page's language, or what it is about is said in its stead. */
const isRead = (page: PageContext, { title, concepts }: Titled): boolean =>
  langOfText(title, page.lang) === page.lang || concepts.length === 0;

/**
 * What a need or an offer is called where it is read: its title in the reader's language; where it has none, what it is
 * about in words that she reads, the title as it was written beside it.
 */
export const headlineSaid = (page: PageContext, one: Titled): string =>
  isRead(page, one)
    ? said(one.title, page.lang)
    : one.concepts
        .slice(0, 3)
        .map((code) => conceptName(code, page.lang))
        .join(' · ');

/** The title as it was written, where the headline is not it. */
export const Written = ({ page, one }: { page: PageContext; one: Titled }) => {
  if (isRead(page, one)) return <></>;
  const lang = langOfText(one.title, page.lang);
  return (
    <p class="small muted">
      <bdi lang={lang} dir={dirOf(lang)}>
        {said(one.title, page.lang)}
      </bdi>
    </p>
  );
};

/** The language and direction of the headline. */
export const tongueOf = (page: PageContext, one: Titled) => {
  const lang = isRead(page, one) ? langOfText(one.title, page.lang) : page.lang;
  return { lang, dir: dirOf(lang) };
};
