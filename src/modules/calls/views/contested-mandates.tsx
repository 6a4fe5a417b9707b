import { Notice, inLang } from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import type { CallShownInOffice } from '../queries/call-in-office.ts';
import { words } from '../words/index.ts';

/** Whom the office has to call back: these cooperatives say that they asked for nothing. */
export const ContestedMandates = ({ page, call }: { page: PageContext; call: CallShownInOffice }) => {
  const t = words(page.lang);
  if (call.contested.length === 0) return null;
  return (
    <Notice kind="problem" title={t('office.contested_title', { count: call.contested.length })}>
      <p>{t('office.contested_text')}</p>
      <ul>
        {call.contested.map(({ application, structure, phone, sent }) => (
          <li>
            <a href={inLang(page.lang, `/office/applications/${application}/mandate`)}>
              <bdi>{structure}</bdi>
            </a>{' '}
            {!sent && <span class="muted">({t('status.draft')})</span>} ·{' '}
            <a href={`tel:${phone}`}>
              <bdi dir="ltr">{phone}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  );
};
