import {
  Breadcrumb,
  Checkbox,
  EmptyState,
  Form,
  NumberField,
  Page,
  RadioGroup,
  TextArea,
  inLang,
} from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import { errorAt, textAt } from '../../../platform/web/typed.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import type { PostingShown } from '../queries/posting.ts';
import { words } from '../words/index.ts';
import { nameIn } from './introduction-facts.tsx';

interface Props {
  page: PageContext;
  need: PostingShown;
  structures: { id: string; name: string; nameAr: string | null }[];
  typed: FormValues | null;
  errors: FormError[];
}

const AnswerForm = ({ page, need, structures, typed, errors }: Props) => {
  const t = words(page.lang);
  const value = (name: string): string => (typed ? textAt(typed, name) : '');
  const [only] = structures;
  return (
    <Form action={inLang(page.lang, `/needs/${need.id}/answer`)} errors={errors} submit={t('intro.answer.yes')}>
      {structures.length === 1 ? (
        <input type="hidden" name="structure" value={only!.id} />
      ) : (
        <RadioGroup
          name="structure"
          label={t('intro.answer_need.who')}
          value={value('structure')}
          error={errorAt(errors, 'structure')}
          options={structures.map((one) => ({ value: one.id, label: nameIn(page.lang, one) }))}
        />
      )}
      {need.quantity !== null && (
        <NumberField
          name="quantity"
          label={t('intro.answer.quantity')}
          hint={t('intro.answer.quantity_hint')}
          value={value('quantity')}
          unit={need.unit ? t(`unit.${need.unit as 'kg'}`) : ''}
          error={errorAt(errors, 'quantity')}
          decimals
          optional
        />
      )}
      <TextArea name="note" label={t('intro.answer.note')} value={value('note')} rows={3} optional />
      <Checkbox name="shares" label={t('intro.shares')} hint={t('intro.shares_hint')} />
    </Form>
  );
};

/** A cooperative answers an open need of herself. */
export const AnswerNeedPage = (props: Props) => {
  const { page, need, structures } = props;
  const t = words(page.lang);
  return (
    <Page context={page} title={t('intro.answer_need.title')} shell="work" hidden>
      <Breadcrumb items={[{ href: inLang(page.lang, `/needs/${need.id}`), label: said(need.title, page.lang) }]} />
      <h1>{t('intro.answer_need.title')}</h1>
      <p class="lede">{said(need.title, page.lang)}</p>
      {structures.length === 0 ? (
        <EmptyState title={t('intro.answer_need.nobody')}>
          <p>{t('intro.answer_need.nobody_next')}</p>
          <p>
            <a class="button first" href={inLang(page.lang, '/cooperatives')}>
              {t('intro.answer_need.find')}
            </a>
          </p>
        </EmptyState>
      ) : (
        <AnswerForm {...props} />
      )}
    </Page>
  );
};
