import { EmptyState, Notice, Page } from '../../../platform/page/index.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import type { Facing } from '../queries/wishes-of.ts';
import { words } from '../words/index.ts';
import type { MyDayProps } from './my-day-page.tsx';
import { WishesForm } from './wishes-form.tsx';

/** Whom I wish to meet: one list, three answers under a thumb. */
export const MyWishesPage = ({ page, one, base, facing, errors }: MyDayProps & { facing: Facing[] }) => {
  const t = words(page.lang);
  return (
    <Page context={page} title={t('wishes.title')} shell="work" hidden>
      <p>
        <a href={base}>{said(one.title, page.lang)}</a>
      </p>
      <h1>{t('wishes.title')}</h1>
      <p>{t(one.kind === 'cooperative' ? 'wishes.lede_cooperative' : 'wishes.lede_buyer')}</p>
      {one.dayState !== 'wishing' && <Notice kind="calm">{t('refusal.wishes_closed')}</Notice>}
      {facing.length === 0 ? (
        <EmptyState title={t('wishes.nobody')} />
      ) : (
        <WishesForm page={page} action={`${base}/wishes`} facing={facing} errors={errors} />
      )}
    </Page>
  );
};
