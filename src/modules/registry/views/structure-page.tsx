// Longer than our files are: everything that the public sees of one structure, in the order of its page.
import type { Child } from 'hono/jsx';
import { Badge, BarPlot, Breadcrumb, Cover, DateInWords, Notice, Page, inLang } from '../../../platform/page/index.ts';
import type { PageContext, Tone } from '../../../platform/page/index.ts';
import { fileAddress } from '../../../platform/files/index.ts';
import { phoneInWords } from '../../people/index.ts';
import { inLang as textIn, langOfText } from '../../../platform/words/trilingual.ts';
import { dirOf } from '../../../platform/words/lang.ts';
import { dateInWords } from '../../../platform/words/format.ts';
import { mayClaim } from '../policy.ts';
import type { Actor } from '../../../platform/rights.ts';
import type { PublicStructure } from '../queries/structure-page.ts';
import { words } from '../words/index.ts';
import { nameFor, placeFor } from './say.ts';
import { structureInSchemaOrg } from './structure-in-schema-org.ts';

interface Props {
  page: PageContext;
  structure: PublicStructure;
  actor: Actor;
  /** What the rooms above show of it. */
  sections: Child[];
}

const stages: Record<PublicStructure['labels'][number]['stage'], Tone> = {
  certified: 'done',
  in_progress: 'now',
  engaged: 'open',
  expired: 'closed',
};

const OtherNames = ({ page, structure }: Props) => {
  const shown = nameFor(page.lang, structure.names, structure.name).text;
  const tags = { fr: ['fr', 'ltr'], ar: ['ar', 'rtl'], zgh: ['zgh', 'ltr'], other: ['und', 'auto'] } as const;
  const others = (['fr', 'ar', 'zgh', 'other'] as const).filter(
    (script) => structure.names[script] && structure.names[script] !== shown,
  );
  return (
    <>
      {others.map((script) => (
        <p lang={tags[script][0]} dir={tags[script][1]}>
          {structure.names[script]}
        </p>
      ))}
    </>
  );
};

const Facts = ({ page, structure: s }: Props) => {
  const t = words(page.lang);
  const facts: [string, string | null][] = [
    [t('structure.kind'), t(`kind.${s.kind}`) + (s.womens ? ` · ${t('facet.womens.yes')}` : '')],
    [t('structure.place'), placeFor(page.lang, s)],
    [t('structure.register_number'), s.register_number],
    [t('structure.created_on'), s.created_on && dateInWords(page.lang, s.created_on)],
    [t('structure.acronym'), s.acronym],
  ];
  return (
    <dl>
      {facts.map(
        ([label, value]) =>
          value && (
            <>
              <dt>{label}</dt>
              <dd>
                <bdi>{value}</bdi>
              </dd>
            </>
          ),
      )}
      {s.website && (
        <>
          <dt>{t('structure.website')}</dt>
          <dd>
            <a href={s.website} rel="nofollow noopener" dir="ltr">
              {s.website.replace(/^https?:\/\//, '')}
            </a>
          </dd>
        </>
      )}
    </dl>
  );
};

const Work = ({ page, structure: s }: Props) => {
  const t = words(page.lang);
  if (s.chains.length === 0 && s.products.length === 0) return null;
  return (
    <section>
      <h2>{t('structure.chains')}</h2>
      <ul>
        {s.chains.map(({ code, title }) => (
          <li>
            <a href={inLang(page.lang, `/cooperatives?chain=${code}`)}>{textIn(title, page.lang)}</a>
          </li>
        ))}
      </ul>
      {s.products.length > 0 && (
        <p>
          {t('structure.products')} :{' '}
          <bdi>{s.products.map((name) => textIn(name, page.lang)).join(page.lang === 'ar' ? '، ' : ', ')}</bdi>
        </p>
      )}
    </section>
  );
};

const Members = ({ page, structure: s }: Props) => {
  const t = words(page.lang);
  const latest = s.members[0];
  if (!latest) return null;
  const bySex = (['women', 'men', 'unknown'] as const)
    .map((sex) => ({
      label: t(`sex.${sex}`),
      value: latest.classes.filter((one) => one.sex === sex).reduce((sum, one) => sum + one.members, 0),
    }))
    .filter(({ value }) => value > 0);
  return (
    <section>
      <h2>{t('structure.members')}</h2>
      <BarPlot
        title={t('structure.members_on', { count: latest.total, day: latest.as_of })}
        measure={t('structure.members')}
        rows={bySex}
      />
    </section>
  );
};

const Labels = ({ page, structure: s }: Props) => {
  const t = words(page.lang);
  if (s.labels.length === 0) return null;
  return (
    <section>
      <h2>{t('structure.labels')}</h2>
      <ul>
        {s.labels.map(({ title, stage, body }) => (
          <li>
            {textIn(title, page.lang)} <Badge tone={stages[stage]}>{t(`stage.${stage}`)}</Badge>
            {body && <span class="muted small"> {body}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
};

const Contacts = ({ page, structure: s }: Props) => {
  const t = words(page.lang);
  if (s.contacts.length === 0) return null;
  return (
    <section>
      <h2>{t('structure.contact')}</h2>
      <ul class="plain">
        {s.contacts.map(({ label, phone, email }) => (
          <li>
            {label && <bdi>{label} </bdi>}
            {phone && (
              <a href={`tel:${phone}`} dir="ltr">
                {phoneInWords(phone)}
              </a>
            )}{' '}
            {email && (
              <a href={`mailto:${email}`} dir="ltr">
                {email}
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};

/** A page that a president is proud to send. */
export const StructurePage = (props: Props) => {
  const { page, structure: s, actor } = props;
  const t = words(page.lang);
  const own = nameFor(page.lang, s.names, s.name);
  const summaryLang = langOfText(s.summary, page.lang);
  const summary = textIn(s.summary, page.lang);
  return (
    <Page
      context={page}
      title={own.text}
      description={`${t(`kind.${s.kind}`)}, ${placeFor(page.lang, s)}`}
      about={structureInSchemaOrg(page.lang, s)}
    >
      <Breadcrumb items={[{ href: inLang(page.lang, '/cooperatives'), label: t('directory.title') }]} />
      <Cover title={own.text}>
        <OtherNames {...props} />
        <p class="lede">
          <bdi>{placeFor(page.lang, s)}</bdi>
        </p>
      </Cover>
      {s.state === 'dissolved' && <Notice kind="calm">{t('structure.is_dissolved')}</Notice>}
      {s.photos.map(({ file, title }) => (
        <img src={fileAddress({ id: file, name: title })} alt={title} loading="lazy" />
      ))}
      {summary && (
        <p lang={summaryLang} dir={dirOf(summaryLang)}>
          {summary}
        </p>
      )}
      <Facts {...props} />
      <Work {...props} />
      {props.sections}
      <Members {...props} />
      <Labels {...props} />
      <Contacts {...props} />
      <p class="small muted">
        {t('structure.updated')} <DateInWords at={new Date(s.updated_at)} />
        {s.state === 'active' && (
          <span class="noprint">
            {' '}
            ·{' '}
            <a href={inLang(page.lang, `/cooperatives/${s.id}/claim`)}>
              {t(mayClaim(actor) ? 'claim.ask' : 'claim.sign_in')}
            </a>
          </span>
        )}
      </p>
    </Page>
  );
};
