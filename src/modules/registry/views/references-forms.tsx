import { Checkbox, Form, InThree, SelectField, TextArea, TextField, inLang } from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import { errorAt } from '../../../platform/web/typed.ts';
import { inLang as textIn } from '../../../platform/words/trilingual.ts';
import type { ChainKept } from '../queries/references.ts';
import { sectors } from '../tables.ts';
import { words } from '../words/index.ts';
import type { Typed } from './wrong.ts';

export interface ReferenceProps {
  page: PageContext;
  typed: Typed;
  errors: FormError[];
}

export const at = (page: PageContext, rest: string): string => inLang(page.lang, `/office/references/${rest}`);

const titleFields = ({ typed, errors }: ReferenceProps, label: string) => ({
  name: 'title',
  label,
  values: { fr: typed['title.fr'] ?? '', ar: typed['title.ar'] ?? '', en: typed['title.en'] ?? '' },
  error: errorAt(errors, 'title') ?? errorAt(errors, 'title.fr'),
});

const Retired = ({ page, typed }: ReferenceProps) => {
  const t = words(page.lang);
  return (
    <Checkbox
      name="retired"
      label={t('references.retire')}
      hint={t('references.retire_hint')}
      checked={typed['retired'] === 'yes'}
    />
  );
};

/** The fields of a value chain, to add one or to mend it. */
export const ChainForm = (props: ReferenceProps & { code?: string }) => {
  const { page, typed, errors, code } = props;
  const t = words(page.lang);
  return (
    <Form action={at(page, code ? `value-chains/${code}` : 'value-chains')} errors={errors}>
      <InThree {...titleFields(props, t('references.chain_title'))} />
      <SelectField
        name="sector"
        label={t('references.sector')}
        value={typed['sector']}
        error={errorAt(errors, 'sector')}
        options={sectors.map((sector) => ({ value: sector, label: t(`sector.${sector}`) }))}
      />
      <TextArea
        name="also"
        label={t('references.also')}
        hint={t('references.also_hint')}
        rows={4}
        optional
        value={typed['also']}
        error={errorAt(errors, 'also')}
      />
      {code && <Retired {...props} />}
    </Form>
  );
};

/** The fields of a label, to add one or to mend it. */
export const LabelForm = (props: ReferenceProps & { chains: ChainKept[]; code?: string }) => {
  const { page, typed, errors, chains, code } = props;
  const t = words(page.lang);
  return (
    <Form action={at(page, code ? `labels/${code}` : 'labels')} errors={errors}>
      <InThree {...titleFields(props, t('references.label_title'))} />
      <SelectField
        name="value_chain"
        label={t('references.label_chain')}
        empty={t('references.every_chain')}
        optional
        value={typed['value_chain']}
        error={errorAt(errors, 'value_chain')}
        options={chains.map((chain) => ({ value: chain.code, label: textIn(chain.title, page.lang) }))}
      />
      <TextField
        name="body"
        label={t('references.body')}
        optional
        value={typed['body']}
        error={errorAt(errors, 'body')}
      />
      {code && <Retired {...props} />}
    </Form>
  );
};
