import { DateInWords, Table, inLang } from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import type { Lately } from '../queries/lately.ts';
import type { Definition } from '../rules/definition.ts';
import { words } from '../words/index.ts';
import { Units } from './records-part.tsx';

interface Props {
  page: PageContext;
  definition: Definition;
  lately: Lately;
}

const Gone = ({ page, lately }: Pick<Props, 'page' | 'lately'>) => {
  const t = words(page.lang);
  return (
    <Table
      caption={t('lately.removed', { count: lately.counts.removed })}
      quiet
      rows={lately.removed}
      columns={[
        {
          title: t('records.who'),
          cell: ({ unit, name, erased }) =>
            name === null || erased ? (
              <bdi class="small">{name ?? unit}</bdi>
            ) : (
              <a href={inLang(page.lang, `/cooperatives/${unit}`)}>
                <bdi>{name}</bdi>
              </a>
            ),
        },
        { title: t('office.standing'), cell: ({ erased }) => t(erased ? 'difference.erased' : 'lately.gone') },
      ]}
    />
  );
};

/** Which records came, went or were corrected since a day. */
export const LatelyPart = ({ page, definition, lately }: Props) => {
  const t = words(page.lang);
  const { added, changed, removed } = lately.counts;
  const nothing = added + changed + removed === 0;
  return (
    <section id="lately">
      <h2>
        {t('lately.title')} <DateInWords at={lately.since} />
      </h2>
      {nothing && <p>{t('lately.nothing')}</p>}
      {added > 0 && (
        <Units page={page} definition={definition} units={lately.added} caption={t('lately.added', { count: added })} />
      )}
      {changed > 0 && (
        <Units
          page={page}
          definition={definition}
          units={lately.changed}
          caption={t('lately.changed', { count: changed })}
        />
      )}
      {removed > 0 && <Gone page={page} lately={lately} />}
    </section>
  );
};
