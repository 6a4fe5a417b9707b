import { Breadcrumb, Form, Page, inLang } from '../../../platform/page/index.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import { words } from '../words/index.ts';
import { Outside } from './outside-part.tsx';
import { Targets, Where, hereOf } from './promised-part.tsx';
import type { OfficeIndicatorProps } from './promised-part.tsx';
import { FigureCard } from './figure-card.tsx';
import { StandingBadge } from './office-list-page.tsx';

const Publish = (props: OfficeIndicatorProps) => {
  const t = words(props.page.lang);
  return (
    <section id="publish">
      <h2>{t('publish.title')}</h2>
      <p>{t('publish.lede')}</p>
      <Form
        action={`${hereOf(props)}/publish`}
        errors={props.form === 'publish' ? props.errors : []}
        submit={t('publish.go')}
        name="publish"
      >
        <Where {...props} name="publish" />
      </Form>
    </section>
  );
};

/** One figure in the office: what it says, what was promised, what was published, and how it is defined. */
export const OfficeIndicatorPage = (props: OfficeIndicatorProps) => {
  const { page, shown, figure, mayDefine } = props;
  const t = words(page.lang);
  const title = said(shown.row.definition.title, page.lang);
  return (
    <Page context={page} title={title} shell="office">
      <Breadcrumb items={[{ href: inLang(page.lang, '/office/indicators'), label: t('office.title') }]} />
      <h1>{title}</h1>
      <p>
        <StandingBadge page={page} figure={figure} />
        {figure.published && (
          <>
            {' '}
            <a href={inLang(page.lang, `/figures/publications/${figure.published.id}`)}>
              {t(figure.published.pending ? 'publish.see_difference' : 'published.number', {
                number: figure.published.number,
              })}
            </a>
          </>
        )}
      </p>
      <div class="figures">
        <FigureCard page={page} figure={figure} />
      </div>
      <p class="row">
        <a href={inLang(page.lang, figure.href)}>{t('office.public_page')}</a>
        {mayDefine && <a href={`${hereOf(props)}/definition`}>{t('office.edit')}</a>}
      </p>
      {mayDefine && figure.state !== 'empty' && <Publish {...props} />}
      {mayDefine && <Targets {...props} />}
      {mayDefine && <Outside {...props} />}
      {mayDefine && (
        <details class="card">
          <summary>{t('retire.title')}</summary>
          <Form
            action={`${hereOf(props)}/retire`}
            submit={t(shown.row.retired ? 'retire.restore' : 'retire.go')}
            name="retire"
          >
            <input type="hidden" name="retired" value={shown.row.retired ? '' : 'yes'} />
            <p>{t('retire.lede')}</p>
          </Form>
        </details>
      )}
    </Page>
  );
};
