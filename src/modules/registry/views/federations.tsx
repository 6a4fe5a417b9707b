import { ActionButton, DateInWords, Table, inLang } from '../../../platform/page/index.ts';
import { words } from '../words/index.ts';
import type { RecordProps } from './office-record.tsx';

/** The unions and federations that a structure belongs to, and those that belong to it. */
export const Federations = ({ page, record }: RecordProps) => {
  const t = words(page.lang);
  const to = (id: string) => inLang(page.lang, `/office/structures/${id}`);
  const leave = (membership: string) => `${to(record.id)}/federations/${membership}/leave`;
  return (
    <>
      {record.federations.length > 0 && (
        <Table
          caption={t('record.federations')}
          rows={record.federations}
          columns={[
            {
              title: t('record.name'),
              cell: ({ federation, name }) => (
                <a href={to(federation)}>
                  <bdi>{name}</bdi>
                </a>
              ),
            },
            { title: t('record.since'), cell: ({ since }) => (since ? <DateInWords at={since} /> : '—') },
          ]}
          actions={({ id }) => <ActionButton action={leave(id)} label={t('record.leave_federation')} kind="bare" />}
        />
      )}
      {record.federated.length > 0 && (
        <Table
          caption={t('record.federated')}
          rows={record.federated}
          columns={[
            {
              title: t('record.name'),
              cell: ({ structure, name }) => (
                <a href={to(structure)}>
                  <bdi>{name}</bdi>
                </a>
              ),
            },
            { title: t('record.since'), cell: ({ since }) => (since ? <DateInWords at={since} /> : '—') },
          ]}
        />
      )}
    </>
  );
};
