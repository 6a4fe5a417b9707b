import { DateInWords, Table, inLang } from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import { percentInWords } from '../../../platform/words/format.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import type { EngagementShown } from '../queries/engagement.ts';
import { words } from '../words/index.ts';

interface Props {
  page: PageContext;
  engagement: EngagementShown;
}

/** Each diagnosis since the application, with the score that was agreed. */
export const Diagnoses = ({ page, engagement: e }: Props) => {
  const t = words(page.lang);
  return (
    <section id="diagnoses">
      <h2>{t('diagnosis.title')}</h2>
      {e.diagnoses.length > 0 && (
        <Table
          caption={t('diagnosis.title')}
          quiet
          rows={e.diagnoses}
          columns={[
            {
              title: t('diagnosis.occasion'),
              cell: ({ id, occasion }) => (
                <a href={inLang(page.lang, `/diagnoses/${id}`)}>{t(`diagnosis.${occasion}`)}</a>
              ),
            },
            { title: t('diagnosis.held_on'), cell: ({ heldOn }) => <DateInWords at={heldOn} /> },
            { title: t('list.state'), cell: ({ state }) => t(`diagnosis.${state}`) },
            {
              title: t('diagnosis.score'),
              numeric: true,
              cell: ({ percent }) => (percent === null ? '' : percentInWords(page.lang, percent / 100)),
            },
          ]}
        />
      )}
      {e.diagnoses.length === 0 && <p class="muted">{t('diagnosis.none')}</p>}
    </section>
  );
};

/** The training sessions of the tranche to which the cooperative was invited, and whether it came. */
export const Sessions = ({ page, engagement: e }: Props) => {
  const t = words(page.lang);
  return (
    <section id="sessions">
      <h2>{t('session.title')}</h2>
      {e.sessions.length === 0 && <p class="muted">{t('session.none')}</p>}
      {e.sessions.length > 0 && (
        <Table
          caption={t('session.title')}
          quiet
          rows={e.sessions}
          columns={[
            { title: t('session.session'), cell: ({ title }) => said(title, page.lang) },
            { title: t('session.on'), cell: ({ startsAt }) => <DateInWords at={startsAt} /> },
            {
              title: t('session.presence'),
              cell: ({ status }) => (status ? t(`presence.${status}`) : t('presence.coming')),
            },
            { title: t('session.people'), numeric: true, cell: ({ people }) => people ?? '' },
          ]}
        />
      )}
    </section>
  );
};
