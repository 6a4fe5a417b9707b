import { RadioGroup } from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import { errorAt, textAt } from '../../../platform/web/typed.ts';
import { placeName, regionOf } from '../../registry/index.ts';
import { conceptName } from '../concepts.ts';
import { words } from '../words/index.ts';
import { conceptTyped, placeTyped } from '../words-typed.ts';
import type { FormProps } from './form-props.ts';

const placeOption = (page: PageContext, code: string) => {
  const region = regionOf(code);
  const name = placeName(code, page.lang);
  return { value: code, label: region && region !== code ? `${name} (${placeName(region, page.lang)})` : name };
};

/** What a word that is not known may mean. */
export const optionsFor = (page: PageContext, field: 'where' | 'what', phrase: string) => {
  const read = field === 'where' ? placeTyped(phrase) : conceptTyped(phrase, page.lang);
  const codes = 'candidates' in read ? read.candidates : 'code' in read ? [read.code] : [];
  return codes.map((code) =>
    field === 'where' ? placeOption(page, code) : { value: code, label: conceptName(code, page.lang) },
  );
};

/** Each word that is not known, with what it may mean: a person chooses, or says that it is none of these. */
export const AskedFields = ({ page, typed, errors, field }: FormProps & { field: 'where' | 'what' }) => {
  const t = words(page.lang);
  const asked = ((typed['asked'] as FormValues | undefined)?.[field] ?? {}) as Record<string, string>;
  return (
    <>
      {Object.entries(asked).map(([n, phrase]) => {
        const name = `answer.${field}.${n}`;
        const options = optionsFor(page, field, phrase);
        return (
          <div class="notice alive">
            <input type="hidden" name={`asked.${field}.${n}`} value={phrase} />
            <RadioGroup
              name={name}
              label={t(options.length > 0 ? 'asked.which' : 'asked.unknown', { typed: phrase })}
              hint={t(`asked.hint_${field}`)}
              options={[...options, { value: 'none', label: t('asked.none') }]}
              value={textAt(typed, name)}
              error={errorAt(errors, name)}
              optional
            />
          </div>
        );
      })}
    </>
  );
};
