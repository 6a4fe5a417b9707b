import {
  Breadcrumb,
  Checkbox,
  DateField,
  Form,
  NumberField,
  Page,
  SelectField,
  TextArea,
  inLang,
} from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import { errorAt, fieldOf, textAt } from '../../../platform/web/typed.ts';
import type { MissionLine } from '../queries/record.ts';
import { skillsByLabel } from '../skills.ts';
import { spoken } from '../tables.ts';
import { words } from '../words/index.ts';
import { MissionLines } from './mission-lines.tsx';

export interface OfStructure {
  structure: { id: string; name: string; nameAr: string | null };
  missions: MissionLine[];
}

/** The reader sees who holds her own cooperative's name. */
const Crumbs = ({
  page,
  structure,
  deeper,
}: {
  page: PageContext;
  structure: OfStructure['structure'];
  deeper?: boolean;
}) => {
  const name = page.lang === 'ar' ? (structure.nameAr ?? structure.name) : structure.name;
  const own = { href: inLang(page.lang, `/me/structures/${structure.id}`), label: name };
  const list = {
    href: inLang(page.lang, `/me/structures/${structure.id}/missions`),
    label: words(page.lang)('ask.title'),
  };
  return <Breadcrumb items={deeper ? [own, list] : [own]} />;
};

/** What my cooperative has asked of experts. */
export const AskedPage = ({ page, structure, missions }: OfStructure & { page: PageContext }) => {
  const t = words(page.lang);
  return (
    <Page context={page} title={t('ask.title')} shell="work" hidden>
      <Crumbs page={page} structure={structure} />
      <h1>{t('ask.title')}</h1>
      <p class="lede">{t('ask.lede')}</p>
      <p>
        <a class="button first" href={inLang(page.lang, `/me/structures/${structure.id}/missions/new`)}>
          {t('ask.new')}
        </a>
      </p>
      <MissionLines page={page} missions={missions} without="structure" none={t('ask.none')} />
    </Page>
  );
};

interface AskProps {
  page: PageContext;
  structure: OfStructure['structure'];
  typed: FormValues;
  errors: FormError[];
}

/** Asks for an expert: what for, when, in which language. */
export const AskPage = ({ page, structure, typed, errors }: AskProps) => {
  const t = words(page.lang);
  const field = fieldOf({ typed, errors });
  const skills = skillsByLabel(page.lang).map(({ code, label }) => ({ value: code, label }));
  return (
    <Page context={page} title={t('ask.new')} shell="work" hidden>
      <Crumbs page={page} structure={structure} deeper />
      <h1>{t('ask.new')}</h1>
      <Form
        action={inLang(page.lang, `/me/structures/${structure.id}/missions/new`)}
        errors={errors}
        submit={t('ask.send')}
      >
        <TextArea
          {...field('subject')}
          label={t('ask.subject')}
          hint={t('ask.subject_hint')}
          rows={3}
          maxlength={600}
        />
        {(['first', 'second'] as const).map((place) => (
          <SelectField
            name={`skills.${place}`}
            label={t(`ask.skill_${place}`)}
            options={skills}
            value={textAt(typed, `skills.${place}`)}
            error={place === 'first' ? errorAt(errors, 'skills') : undefined}
            optional={place === 'second'}
          />
        ))}
        <SelectField
          {...field('language')}
          label={t('ask.language')}
          empty={t('ask.any_language')}
          options={spoken.map((value) => ({ value, label: t(`spoken.${value}`) }))}
          optional
        />
        <NumberField {...field('hours')} label={t('ask.hours')} hint={t('ask.hours_hint')} decimals />
        <div class="grid">
          <DateField {...field('startsOn')} label={t('ask.starts')} />
          <DateField {...field('endsOn')} label={t('ask.ends')} />
        </div>
        <Checkbox name="remote" label={t('ask.remote')} checked={textAt(typed, 'remote') === 'yes'} />
      </Form>
    </Page>
  );
};
