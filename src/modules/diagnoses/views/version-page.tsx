import { ActionButton, Badge, DateInWords, Table } from '../../../platform/page/index.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import type { Item } from '../rules/instrument.ts';
import { words } from '../words/index.ts';
import { VersionPage, addressOf } from './instrument-frame.tsx';
import type { VersionProps } from './instrument-frame.tsx';
import type { ItemEditorProps } from './item-editor.tsx';
import { Recordings } from './recordings.tsx';

const Head = (props: VersionProps) => {
  const { page, version } = props;
  const t = words(page.lang);
  const { about, mappings } = version.definition;
  return (
    <>
      <p class="row">
        <Badge tone="done">{t('instrument.published')}</Badge>
        <span class="muted">
          {t('instrument.version', { number: version.number })} · <DateInWords at={version.publishedAt!} />
        </span>
        <a href={addressOf(props, '/definition.json')}>{t('instrument.export')}</a>
      </p>
      <p>{said(about, page.lang)}</p>
      <ActionButton action={addressOf(props, '/next')} label={t('instrument.next')} />
      {mappings.length > 0 && (
        <details class="data">
          <summary>{t('edit.mappings')}</summary>
          <Table
            caption={t('edit.mappings')}
            quiet
            rows={mappings}
            columns={[
              { title: t('edit.mappings'), cell: ({ catalogue, code }) => `${catalogue} ${code}` },
              { title: t('edit.match'), cell: ({ match }) => t(`match.${match}`) },
              { title: t('edit.about'), cell: (one) => said(one.about, page.lang) },
            ]}
          />
        </details>
      )}
    </>
  );
};

/** A published version, to be read: it no longer changes, and its items can still be given a voice. */
export const PublishedPage = (props: VersionProps) => {
  const { page, version } = props;
  const t = words(page.lang);
  const heard = (code: string) => version.recordings.filter(({ item }) => item === code).length;
  return (
    <VersionPage {...props} title={said(version.definition.title, page.lang)} top>
      <Head {...props} />
      {version.definition.dimensions.map((dimension) => (
        <section>
          <h2>
            {dimension.code} · {said(dimension.title, page.lang)}
          </h2>
          <p class="small muted">{t('edit.weighs', { weight: dimension.weight })}</p>
          <Table
            caption={said(dimension.title, page.lang)}
            quiet
            rows={dimension.items}
            columns={[
              {
                title: t('item.item'),
                cell: ({ code, prompt, knockOut }: Item) => (
                  <>
                    <a href={addressOf(props, `/items/${code}`)}>{code}</a> · {said(prompt, page.lang)}
                    {knockOut && <span class="small muted"> ({t('item.knock_out')})</span>}
                  </>
                ),
              },
              { title: t('record.title'), numeric: true, cell: ({ code }) => heard(code) },
            ]}
          />
        </section>
      ))}
    </VersionPage>
  );
};

/** One item of a published version, with its levels, its actions, and its recordings. */
export const PublishedItemPage = (props: ItemEditorProps) => {
  const { page, version, item } = props;
  const t = words(page.lang);
  const trainings = version.definition.trainings;
  return (
    <VersionPage {...props} title={`${item.code} · ${said(item.prompt, page.lang)}`}>
      <ol class="plain">
        {item.levels.map((level, n) => (
          <li>
            <b>{n}</b> · {said(level, page.lang)}
          </li>
        ))}
      </ol>
      <ul>
        {item.actions.map(({ say, training }) => (
          <li>
            {said(say, page.lang)} —{' '}
            {training
              ? t('result.training', { title: said(trainings.find(({ code }) => code === training)?.title, page.lang) })
              : t('result.visit')}
          </li>
        ))}
      </ul>
      <Recordings {...props} />
    </VersionPage>
  );
};
