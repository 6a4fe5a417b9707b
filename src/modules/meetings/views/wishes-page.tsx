import { Breadcrumb, EmptyState, Page, inLang } from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import type { ParticipantShown } from '../queries/participant.ts';
import type { Facing } from '../queries/wishes-of.ts';
import { words } from '../words/index.ts';
import { dayAddress, nameIn } from './parts.tsx';
import { WishesForm } from './wishes-form.tsx';

interface Props {
  page: PageContext;
  one: ParticipantShown;
  facing: Facing[];
  errors: FormError[];
}

/** What somebody wishes, noted by the office for her. */
export const WishesPage = ({ page, one, facing, errors }: Props) => {
  const t = words(page.lang);
  const here = dayAddress(page.lang, one.day, `/participants/${one.id}`);
  const name = nameIn(page.lang, one);
  return (
    <Page context={page} title={`${t('place.wishes')} · ${name}`} shell="office">
      <Breadcrumb
        items={[
          { href: inLang(page.lang, '/office/meetings'), label: t('office.days') },
          { href: dayAddress(page.lang, one.day), label: said(one.title, page.lang) },
          { href: here, label: name },
        ]}
      />
      <h1>{t('wishes.of', { name })}</h1>
      <p>{t('wishes.office_lede')}</p>
      {facing.length === 0 ? (
        <EmptyState title={t('wishes.nobody')} />
      ) : (
        <WishesForm page={page} action={`${here}/wishes`} facing={facing} errors={errors} />
      )}
    </Page>
  );
};
