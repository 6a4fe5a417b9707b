import { NumberField } from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import { errorAt } from '../../../platform/web/typed.ts';
import { placeName } from '../../registry/index.ts';
import type { RowFilled } from '../web/typed-attendance.ts';
import { named } from '../web/typed-attendance.ts';
import { words } from '../words/index.ts';
import { nameIn } from './parts.tsx';

interface Props {
  page: PageContext;
  row: RowFilled;
  place: number;
  errors: FormError[];
}

const ages = ['under_35', 'from_35_to_59', 'over_59', 'unknown'] as const;

/** Three large answers under a thumb, of which one is always chosen. */
const Taps = ({ page, name, chosen, label }: { page: PageContext; name: string; chosen: string; label: string }) => {
  const t = words(page.lang);
  return (
    <div class="taps" role="radiogroup" aria-label={label}>
      {(['present', 'excused', 'absent'] as const).map((status) => (
        <label class={`tap is-${status}`}>
          <input type="radio" name={name} value={status} checked={status === chosen} />
          <span>{t(`presence.${status}`)}</span>
        </label>
      ))}
    </div>
  );
};

const Classes = ({ page, row, place }: Omit<Props, 'errors'>) => {
  const t = words(page.lang);
  return (
    <details class="data" open={Object.values(row.classes).some((value) => value !== '')}>
      <summary>{t('attendance.by_class')}</summary>
      <p class="hint">{t('attendance.by_class_hint')}</p>
      <table class="classes">
        <thead>
          <tr>
            <th scope="col">{t('attendance.age')}</th>
            <th scope="col">{t('class.women')}</th>
            <th scope="col">{t('class.men')}</th>
          </tr>
        </thead>
        <tbody>
          {ages.map((age) => (
            <tr>
              <th scope="row">{t(`age_of.${age}`)}</th>
              {(['women', 'men'] as const).map((sex) => (
                <td>
                  <input
                    class="control"
                    inputmode="numeric"
                    autocomplete="off"
                    dir="ltr"
                    name={`rows.${place}.classes.${sex}_${age}`}
                    value={row.classes[`${sex}_${age}`]}
                    aria-label={`${t(`class.${sex}`)}, ${t(`age_of.${age}`)}`}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
};

const Choice = ({
  name,
  label,
  value,
  options,
}: {
  name: string;
  label: string;
  value: string;
  options: [string, string][];
}) => (
  <label class="small">
    <span class="unseen">{label}</span>
    <select class="control" name={name}>
      {options.map(([code, text]) => (
        <option value={code} selected={code === value}>
          {text}
        </option>
      ))}
    </select>
  </label>
);

const People = ({ page, row, place }: Omit<Props, 'errors'>) => {
  const t = words(page.lang);
  const sexes = named.sex.map((code): [string, string] => [code, t(`sex.${code}`)]);
  const bands = named.age_band.map((code): [string, string] => [code, t(`age.${code}`)]);
  const known = row.named.some(({ name }) => name !== '');
  return (
    <details class="data" open={known}>
      <summary>{t('attendance.by_name')}</summary>
      <p class="hint">{t('attendance.by_name_hint')}</p>
      <ul class="plain people">
        {row.named.map((person, line) => {
          const at = `rows.${place}.named.${line}`;
          return (
            <li>
              {person.id && <input type="hidden" name={`${at}.id`} value={person.id} />}
              <label class="small">
                <span class="unseen">{t('attendance.person')}</span>
                <input
                  class="control"
                  name={`${at}.name`}
                  value={person.name}
                  dir="auto"
                  autocomplete="off"
                  placeholder={t('attendance.person')}
                />
              </label>
              <Choice name={`${at}.sex`} label={t('attendance.sex')} value={person.sex} options={sexes} />
              <Choice name={`${at}.age_band`} label={t('attendance.age')} value={person.age_band} options={bands} />
              <Taps
                page={page}
                name={`${at}.status`}
                chosen={person.status}
                label={person.name || t('attendance.person')}
              />
            </li>
          );
        })}
      </ul>
    </details>
  );
};

/** One cooperative: how it stands, how many came, and, when it is known, who they are. */
export const AttendanceRow = ({ page, row, place, errors }: Props) => {
  const t = words(page.lang);
  const name = nameIn(page.lang, row);
  return (
    <fieldset class="passage">
      <legend>
        <bdi>{name}</bdi>
      </legend>
      {row.province && <p class="small muted">{placeName(row.province, page.lang)}</p>}
      <input type="hidden" name={`rows.${place}.structure`} value={row.structure} />
      <Taps page={page} name={`rows.${place}.status`} chosen={row.status} label={name} />
      <div class="came">
        <NumberField
          name={`rows.${place}.people`}
          label={t('attendance.people')}
          value={row.people}
          error={errorAt(errors, `rows.${place}.people`)}
        />
        <Classes page={page} row={row} place={place} />
        <People page={page} row={row} place={place} />
      </div>
    </fieldset>
  );
};
