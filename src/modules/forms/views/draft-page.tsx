import { ActionButton, Form, InThree, Notice, SelectField, Table } from '../../../platform/page/index.ts';
import type { FormError } from '../../../platform/page/index.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import type { Section } from '../rules/form.ts';
import { words } from '../words/index.ts';
import { Faults } from './faults.tsx';
import { kinds } from './kinds.ts';
import { sayCondition } from './say-condition.ts';
import { Seen, VersionPage, addressOf } from './version-frame.tsx';
import type { VersionProps } from './version-frame.tsx';

type Props = VersionProps & { errors: FormError[] };

/** Buttons that move a thing earlier or later; named for whoever cannot see beside what they stand. */
const Moves = ({ label, ...props }: VersionProps & { action: string; label: string }) => {
  const t = words(props.page.lang);
  const move = (by: string, key: 'edit.up' | 'edit.down', arrow: string) => (
    <button class="bare" name="by" value={by} aria-label={`${t(key)} : ${label}`} title={t(key)}>
      {arrow}
    </button>
  );
  return (
    <form method="post" action={props.action} class="actions">
      <input type="hidden" name="csrf" value={props.page.csrf} />
      <Seen version={props.version} />
      {move('-1', 'edit.up', '↑')} {move('1', 'edit.down', '↓')}
    </form>
  );
};

const Questions = (props: Props & { section: Section }) => {
  const { page, version, section } = props;
  const t = words(page.lang);
  const here = addressOf(props, `/sections/${section.id}`);
  if (section.questions.length === 0) return <p class="muted">{t('edit.no_question')}</p>;
  return (
    <Table
      caption={said(section.title, page.lang)}
      quiet
      rows={section.questions}
      columns={[
        {
          title: t('edit.question'),
          cell: ({ id, label, when }) => (
            <>
              <a href={`${here}/questions/${id}`}>{said(label, page.lang) || id}</a>
              {when && (
                <span class="small muted">
                  <br />
                  {sayCondition(page.lang, version.definition, section.id, when)}
                </span>
              )}
            </>
          ),
        },
        { title: t('edit.kind'), cell: ({ kind }) => t(`kind.${kind}`) },
        { title: t('edit.required_short'), cell: ({ required }) => t(required ? 'answer.yes' : 'answer.no') },
      ]}
      actions={({ id, label }) => (
        <Moves
          page={page}
          version={version}
          action={`${here}/questions/${id}/move`}
          label={said(label, page.lang) || id}
        />
      )}
    />
  );
};

const AddQuestion = (props: Props & { section: Section }) => {
  const { page, section } = props;
  const t = words(page.lang);
  return (
    <details class="data">
      <summary>{t('edit.add_question')}</summary>
      <Form action={addressOf(props, `/sections/${section.id}/questions`)} submit={t('edit.add_question')}>
        <Seen version={props.version} />
        <SelectField
          name={`${section.id}_kind`}
          label={t('edit.kind')}
          options={kinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
          value="text"
        />
        <InThree name={`${section.id}_label`} label={t('edit.label')} values={{}} />
      </Form>
    </details>
  );
};

const SectionCard = (props: Props & { section: Section }) => {
  const { page, version, section } = props;
  const t = words(page.lang);
  const title = said(section.title, page.lang) || section.id;
  return (
    <section id={`s-${section.id}`}>
      <h2>{title}</h2>
      <div class="row">
        <a href={addressOf(props, `/sections/${section.id}`)}>{t('edit.change')}</a>
        <Moves page={page} version={version} action={addressOf(props, `/sections/${section.id}/move`)} label={title} />
        {section.repeat && <span class="small muted">{t('edit.repeated')}</span>}
        {section.when && (
          <span class="small muted">{sayCondition(page.lang, version.definition, section.id, section.when)}</span>
        )}
      </div>
      <Questions {...props} />
      <AddQuestion {...props} />
    </section>
  );
};

/** A draft as a whole: what must be mended, its sections and questions in their order, and publishing. */
export const DraftPage = (props: Props) => {
  const { page, version, errors } = props;
  const t = words(page.lang);
  return (
    <VersionPage {...props} title={said(version.definition.title, page.lang) || t('office.draft')} top>
      <p class="row">
        <span class="muted">{t('office.version', { number: version.number })}</span>
        <a href={addressOf(props, '/preview')}>{t('office.preview')}</a>
        <a href={addressOf(props, '/media')}>{t('media.title')}</a>
        <a href={addressOf(props, '/definition.json')}>{t('office.export')}</a>
        <a href={addressOf(props, '/xform.xml')}>{t('office.export_xform')}</a>
      </p>
      {errors.length > 0 && (
        <Notice kind="problem" live>
          {errors.map(({ message }) => message).join(' ')}
        </Notice>
      )}
      <Faults {...props} />
      {version.faults.length === 0 && (
        <>
          <p class="hint">{t('office.publish_hint')}</p>
          <ActionButton
            action={addressOf(props, '/publish')}
            label={t('office.publish')}
            kind="first"
            values={{ seen: version.mark }}
          />
        </>
      )}
      <details class="data">
        <summary>{t('edit.form_title')}</summary>
        <Form action={addressOf(props, '/title')} submit={t('edit.save')}>
          <Seen version={version} />
          <InThree name="title" label={t('edit.form_title')} values={version.definition.title} />
        </Form>
      </details>
      {version.definition.sections.map((section) => (
        <SectionCard {...props} section={section} />
      ))}
      <section>
        <h2>{t('edit.add_section')}</h2>
        <Form action={addressOf(props, '/sections')} submit={t('edit.add_section')}>
          <Seen version={version} />
          <InThree name="section_title" label={t('edit.section_title')} values={{}} />
        </Form>
      </section>
      <ActionButton action={addressOf(props, '/drop')} label={t('office.drop')} kind="away" />
    </VersionPage>
  );
};
