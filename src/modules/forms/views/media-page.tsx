import { fileAddress } from '../../../platform/files/index.ts';
import { Badge, EmptyState, FileField, Form, SelectField, Table } from '../../../platform/page/index.ts';
import type { FormError } from '../../../platform/page/index.ts';
import { errorAt } from '../../../platform/web/typed.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import type { mediaOfForm } from '../queries/media.ts';
import { isUnasked } from '../rules/conditions.ts';
import { mediaNamed } from '../rules/media-named.ts';
import type { TextLang } from '../rules/form.ts';
import { words } from '../words/index.ts';
import { Seen, VersionPage, addressOf } from './version-frame.tsx';
import type { VersionProps } from './version-frame.tsx';

type Props = VersionProps & { media: Awaited<ReturnType<typeof mediaOfForm>>; errors: FormError[] };

const langs: TextLang[] = ['ar', 'zgh', 'fr', 'en'];

const labelOf = ({ page, version }: Props, at: string): string => {
  const [section, id] = at.split('.');
  const question = version.definition.sections
    .find((one) => one.id === section)
    ?.questions.find((one) => one.id === id);
  return said(question?.label, page.lang) || at;
};

const Named = (props: Props) => {
  const { page, version, media } = props;
  const t = words(page.lang);
  const known = new Map(media.map((one) => [one.name, one]));
  return (
    <Table
      caption={t('media.title')}
      quiet
      rows={mediaNamed(version.definition)}
      columns={[
        { title: t('media.file'), cell: ({ name }) => <bdi dir="ltr">{name}</bdi> },
        { title: t('edit.question'), cell: ({ at }) => labelOf(props, at) },
        { title: t('media.lang'), cell: ({ lang }) => t(`media.lang.${lang}`) },
        {
          title: t('media.here'),
          cell: ({ name }) => {
            const file = known.get(name)?.file;
            return file ? (
              <a href={fileAddress({ id: file, name })}>{t('media.listen')}</a>
            ) : (
              <Badge tone="problem">{t('media.missing')}</Badge>
            );
          },
        },
      ]}
    />
  );
};

const Recording = (props: Props) => {
  const { page, version, errors } = props;
  const t = words(page.lang);
  const questions = version.definition.sections.flatMap((section) =>
    section.questions
      .filter((one) => !isUnasked(one))
      .map(({ id, label }) => ({ value: `${section.id}.${id}`, label: said(label, page.lang) || id })),
  );
  return (
    <section>
      <h2>{t('media.record')}</h2>
      <Form action={addressOf(props, '/media/record')} name="record" files errors={errors} submit={t('media.add')}>
        <Seen version={version} />
        <SelectField
          name="question"
          label={t('edit.question')}
          options={questions}
          error={errorAt(errors, 'question')}
        />
        <SelectField
          name="lang"
          label={t('media.lang')}
          options={langs.map((lang) => ({ value: lang, label: t(`media.lang.${lang}`) }))}
          error={errorAt(errors, 'lang')}
        />
        <FileField name="file" label={t('media.sound')} accept="audio/*" error={errorAt(errors, 'file')} />
      </Form>
    </section>
  );
};

/** What is heard and seen with the questions: files by the names that an XLSForm gave them, or a recording a question. */
export const MediaPage = (props: Props) => {
  const { page, version, errors } = props;
  const t = words(page.lang);
  const isNaming = mediaNamed(version.definition).length > 0;
  return (
    <VersionPage {...props} title={t('media.title')}>
      <p class="lede">{t('media.lede')}</p>
      {isNaming ? <Named {...props} /> : <EmptyState title={t('media.none')} />}
      {isNaming && (
        <section>
          <h2>{t('media.send')}</h2>
          <Form action={addressOf(props, '/media')} name="send" files errors={errors} submit={t('media.add')}>
            <FileField
              name="files"
              label={t('media.files')}
              hint={t('media.files_hint')}
              accept="audio/*,image/*"
              multiple
              error={errorAt(errors, 'files')}
            />
          </Form>
        </section>
      )}
      {!version.publishedAt && <Recording {...props} />}
    </VersionPage>
  );
};
