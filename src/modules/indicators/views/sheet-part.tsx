import { DateInWords, inLang } from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import type { IndicatorShown } from '../queries/indicator-page.ts';
import type { Definition } from '../rules/definition.ts';
import { words } from '../words/index.ts';

const sheetParts = ['definition', 'method', 'source', 'owner', 'quality'] as const;

const Codes = ({ page, definition }: { page: PageContext; definition: Definition }) => {
  const t = words(page.lang);
  if (definition.codes.length === 0) return null;
  return (
    <>
      <dt>{t('sheet.codes')}</dt>
      <dd>
        <ul class="plain">
          {definition.codes.map(({ system, code, match }) => (
            <li>
              <bdi>
                {system} {code}
              </bdi>{' '}
              <span class="muted">({t(`match.${match}`)})</span>
            </li>
          ))}
        </ul>
      </dd>
    </>
  );
};

/** How a figure is counted, by whom, how well, and how its definition has changed. */
export const SheetPart = ({ page, shown }: { page: PageContext; shown: IndicatorShown }) => {
  const t = words(page.lang);
  const { definition, version } = shown.row;
  return (
    <details id="sheet" class="card">
      <summary>{t('sheet.title')}</summary>
      <dl>
        {sheetParts.map((part) => (
          <>
            <dt>{t(`sheet.${part}`)}</dt>
            <dd>{said(definition.sheet[part], page.lang) || '—'}</dd>
          </>
        ))}
        <dt>{t('sheet.period')}</dt>
        <dd>{t(`period.${definition.period}`)}</dd>
        <dt>{t('sheet.place')}</dt>
        <dd>{t(`place.${definition.place}`)}</dd>
        <dt>{t('sheet.frequency')}</dt>
        <dd>{t(`frequency.${definition.sheet.frequency}`)}</dd>
        <Codes page={page} definition={definition} />
      </dl>
      <details>
        <summary>{t('sheet.versions', { version })}</summary>
        <ol class="plain">
          {shown.versions.map((one) => (
            <li>
              {t('sheet.version', { version: one.version })} · <DateInWords at={one.at} /> ·{' '}
              {one.note || t(one.shipped ? 'sheet.shipped' : 'sheet.first')}
            </li>
          ))}
        </ol>
      </details>
      <p class="small">
        <a href={inLang(page.lang, '/figures')}>{t('sheet.others')}</a>
      </p>
    </details>
  );
};
