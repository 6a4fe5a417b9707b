import type { Child } from 'hono/jsx';
import { Notice, Page, inLang } from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import type { ownStructuresListed } from '../queries/own-structure.ts';
import { mendedBy } from '../rules/own-page.ts';
import type { Part } from '../rules/own-page.ts';
import { words } from '../words/index.ts';
import { ownAddress } from './own-address.ts';
import type { OwnProps } from './own-address.ts';
import { Contacts, Description, Labels, Members, Officers, Photos } from './own-cards.tsx';
import { nameFor, placeFor } from './say.ts';

const Card = (props: OwnProps & { part: Part; children?: unknown }) => {
  const t = words(props.page.lang);
  return (
    <section class="card" id={props.part}>
      <h2>{t(`own.${props.part}`)}</h2>
      {props.children as never}
      <p>
        <a class="button" href={ownAddress(props, props.part)}>
          {t(`own.mend_${props.part}`)}
        </a>
      </p>
    </section>
  );
};

/** What is missing, each thing a link to where it is mended. */
const ToDo = (props: OwnProps) => {
  const { page, own } = props;
  const t = words(page.lang);
  if (own.state !== 'active') return <Notice kind="calm">{t(`state.${own.state}`)}</Notice>;
  if (own.missing.length === 0) return <Notice kind="done">{t('own.complete')}</Notice>;
  return (
    <section class="card alive">
      <h2>{t('own.to_do', { count: own.missing.length })}</h2>
      <ul>
        {own.missing.map((code) => (
          <li>
            <a href={ownAddress(props, mendedBy[code])}>{t(`own.missing_${code}`)}</a>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** A representative's own structure: what its page says, what it lacks, and where each thing is kept. */
export const OwnPage = (props: OwnProps & { sections: Child[] }) => {
  const { page, own } = props;
  const t = words(page.lang);
  const name = nameFor(page.lang, own.names, own.name);
  return (
    <Page context={page} title={name.text} shell="work" hidden>
      <h1 lang={name.lang} dir={name.dir}>
        {name.text}
      </h1>
      <p class="lede">
        <bdi>{placeFor(page.lang, own)}</bdi>
        {own.register_number && (
          <>
            {' · '}
            {t('structure.register_number')} <bdi dir="ltr">{own.register_number}</bdi>
          </>
        )}
      </p>
      <p>
        <a href={inLang(page.lang, `/cooperatives/${own.id}`)}>{t('own.see_public')}</a>
      </p>
      <ToDo {...props} />
      {props.sections}
      <Card {...props} part="members">
        <Members {...props} />
      </Card>
      <Card {...props} part="officers">
        <Officers {...props} />
      </Card>
      <Card {...props} part="contacts">
        <Contacts {...props} />
      </Card>
      <Card {...props} part="description">
        <Description {...props} />
      </Card>
      <Card {...props} part="labels">
        <Labels {...props} />
      </Card>
      <Card {...props} part="photos">
        <Photos {...props} />
      </Card>
      <p>
        <a href={ownAddress(props, 'history')}>{t('history.own')}</a>
      </p>
      <p class="small muted">{t('own.office_keeps')}</p>
    </Page>
  );
};

/** The structures of somebody who represents several. */
export const OwnListPage = (props: { page: PageContext; listed: Awaited<ReturnType<typeof ownStructuresListed>> }) => {
  const { page, listed } = props;
  const t = words(page.lang);
  return (
    <Page context={page} title={t('own.several')} shell="work" hidden>
      <h1>{t('own.several')}</h1>
      {listed.length === 0 && (
        <Notice kind="calm" title={t('own.none')}>
          <p>
            {t('own.none_hint')} <a href={inLang(page.lang, '/cooperatives')}>{t('directory.title')}</a>
          </p>
        </Notice>
      )}
      <ul class="plain">
        {listed.map((one) => {
          const name = nameFor(page.lang, one.names, one.name);
          return (
            <li class="card">
              <a href={inLang(page.lang, `/me/structures/${one.id}`)}>
                <bdi lang={name.lang}>{name.text}</bdi>
              </a>{' '}
              <span class="muted">{placeFor(page.lang, one)}</span>
            </li>
          );
        })}
      </ul>
    </Page>
  );
};
