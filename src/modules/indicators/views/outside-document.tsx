import type { PageContext } from '../../../platform/page/index.ts';
import { fileAddress } from '../../../platform/files/index.ts';
import type { OutsideSource } from '../queries/outside-sources.ts';
import { words } from '../words/index.ts';

/** The document of a value from outside: its address or title, and the file that is kept with its digest. */
export const OutsideDocument = ({
  page,
  told: { document, file },
}: {
  page: PageContext;
  told: Pick<OutsideSource, 'document' | 'file'>;
}) => {
  const t = words(page.lang);
  if (document === '' && file === null) return <span class="muted nothing">—</span>;
  return (
    <>
      {/^https?:\/\//.test(document) ? (
        <a href={document} rel="nofollow noopener">
          {t('outside.document')}
        </a>
      ) : (
        <bdi>{document}</bdi>
      )}
      {file && (
        <>
          {document !== '' && ' · '}
          <a href={fileAddress(file)}>
            <bdi>{file.name}</bdi>
          </a>{' '}
          <span class="small muted">
            {t('published.digest')} <bdi class="tabular">{file.digest}</bdi>
          </span>
        </>
      )}
    </>
  );
};
