import { Breadcrumb, CheckboxGroup, EmptyState, Form, Page, SearchForm, inLang } from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import { errorAt } from '../../../platform/web/typed.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import type { NeedToMeet } from '../../networking/index.ts';
import type { ParticipantShown } from '../queries/participant.ts';
import { words } from '../words/index.ts';
import { needInWords } from './enter-needs-page.tsx';
import { dayAddress, nameIn } from './parts.tsx';

interface Props {
  page: PageContext;
  one: ParticipantShown;
  /** Whether it is known which buyer she is: then her own needs alone are shown. */
  tied: boolean;
  found: NeedToMeet[];
  searched: string;
  chosen: string[];
  errors: FormError[];
}

/** Which of her needs a buyer brings to the day. */
export const BringNeedsPage = ({ page, one, tied, found, searched, chosen, errors }: Props) => {
  const t = words(page.lang);
  const of = dayAddress(page.lang, one.day, `/participants/${one.id}`);
  const name = nameIn(page.lang, one);
  const title = t('bring.title', { name });
  return (
    <Page context={page} title={title} shell="office">
      <Breadcrumb
        items={[
          { href: inLang(page.lang, '/office/meetings'), label: t('office.days') },
          { href: dayAddress(page.lang, one.day), label: said(one.title, page.lang) },
          { href: of, label: name },
        ]}
      />
      <h1>{title}</h1>
      <p>{t(tied ? 'bring.lede_tied' : 'bring.lede')}</p>
      {!tied && <SearchForm action={`${of}/needs`} label={t('needs.search')} value={searched} />}
      {found.length === 0 ? (
        <EmptyState title={t('needs.none')}>
          <p>{t('needs.none_next')}</p>
        </EmptyState>
      ) : (
        <Form action={`${of}/needs`} errors={errors} submit={t('form.save')}>
          <CheckboxGroup
            name="needs[]"
            label={t('needs.open')}
            options={found.map((need) => ({
              value: need.id,
              label: said(need.title, page.lang),
              hint: needInWords(page, need),
            }))}
            values={chosen}
            error={errorAt(errors, 'needs')}
          />
        </Form>
      )}
    </Page>
  );
};
