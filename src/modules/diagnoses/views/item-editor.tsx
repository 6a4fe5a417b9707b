import { ActionButton, Checkbox, Form, InThree, NumberField, SelectField } from '../../../platform/page/index.ts';
import type { FormError } from '../../../platform/page/index.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import { errorAt, saidAt, textAt } from '../../../platform/web/typed.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import { levels } from '../rules/instrument.ts';
import type { Item, Text } from '../rules/instrument.ts';
import { words } from '../words/index.ts';
import { InFour, Seen, VersionPage, addressOf } from './instrument-frame.tsx';
import type { VersionProps } from './instrument-frame.tsx';
import { Recordings } from './recordings.tsx';

export type ItemEditorProps = VersionProps & { item: Item; typed: FormValues | null; errors: FormError[] };

/** What was typed at a name, with its Tamazight, or what is kept. */
const textsAt = (typed: FormValues | null, name: string, kept: Text | undefined): Text =>
  typed ? { ...saidAt(typed, name), zgh: textAt(typed, `${name}.zgh`) } : (kept ?? {});

const Actions = ({ page, version, item, typed }: ItemEditorProps) => {
  const t = words(page.lang);
  return (
    <>
      {[...item.actions, null].slice(0, 5).map((action, n) => (
        <fieldset class="passage">
          <legend>{t('edit.action', { number: n + 1 })}</legend>
          <InThree
            name={`actions.${n}.say`}
            label={t('edit.action_said')}
            values={textsAt(typed, `actions.${n}.say`, action?.say)}
            optional
          />
          <SelectField
            name={`actions.${n}.training`}
            label={t('edit.action_training')}
            options={version.definition.trainings.map(({ code, title }) => ({
              value: code,
              label: said(title, page.lang),
            }))}
            value={typed ? textAt(typed, `actions.${n}.training`) : action?.training}
            empty={t('result.visit')}
            optional
          />
        </fieldset>
      ))}
    </>
  );
};

/** One item: what is asked, its five levels in words, its weight, what can be done about it, and how it sounds. */
export const ItemEditor = (props: ItemEditorProps) => {
  const { page, version, item, typed, errors } = props;
  const t = words(page.lang);
  const here = addressOf(props, `/items/${item.code}`);
  return (
    <VersionPage {...props} title={`${item.code} · ${said(item.prompt, page.lang)}`}>
      <Form
        action={here}
        errors={errors}
        submit={t('edit.save')}
        beside={<a href={addressOf(props)}>{t('edit.back')}</a>}
      >
        <Seen version={version} />
        <InFour
          page={page}
          name="prompt"
          label={t('edit.prompt')}
          values={textsAt(typed, 'prompt', item.prompt)}
          error={errorAt(errors, 'prompt')}
        />
        <InFour page={page} name="hint" label={t('edit.hint')} values={textsAt(typed, 'hint', item.hint)} optional />
        {levels.map((level) => (
          <InFour
            page={page}
            name={`levels.${level}`}
            label={t('edit.level', { level })}
            values={textsAt(typed, `levels.${level}`, item.levels[level])}
          />
        ))}
        <NumberField
          name="weight"
          label={t('edit.weight')}
          hint={t('edit.weight_hint')}
          value={typed ? textAt(typed, 'weight') : item.weight}
          error={errorAt(errors, 'weight')}
          decimals
        />
        <Checkbox
          name="knockOut"
          label={t('edit.knock_out')}
          checked={typed ? textAt(typed, 'knockOut') === 'yes' : item.knockOut === true}
        />
        <Actions {...props} />
      </Form>
      <Recordings {...props} />
      <ActionButton
        action={`${here}/remove`}
        label={t('edit.remove_item')}
        kind="away"
        values={{ seen: version.mark }}
      />
    </VersionPage>
  );
};
