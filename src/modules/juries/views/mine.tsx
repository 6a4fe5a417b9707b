// Longer than our files are: the juror's three pages share their small parts.
import type { Child } from 'hono/jsx';
import {
  Badge,
  Breadcrumb,
  CheckboxGroup,
  Compare,
  EmptyState,
  Form,
  Levels,
  Notice,
  Page,
  Progress,
  RadioGroup,
  SelectField,
  TextArea,
  TextField,
  inLang,
} from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import { timeInWords } from '../../../platform/words/format.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import type { Invitation, MySeat, Sheet } from '../queries/my-pages.ts';
import { conflictReasons } from '../rules/ties.ts';
import { words } from '../words/index.ts';
import { languageOptions } from './jurors.tsx';
import { nameOfCode } from './names.ts';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const list = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : value ? [String(value)] : []);

const Seat = ({ page, seat }: { page: PageContext; seat: MySeat }) => {
  const t = words(page.lang);
  const active = seat.readings.filter(({ state }) => state !== 'recused');
  const done = active.filter(({ state }) => state === 'done').length;
  const next = active.find(({ state }) => state === 'assigned');
  return (
    <section>
      <h2>{said(seat.title, page.lang) || t('panel.title')}</h2>
      {(seat.state === 'invited' || seat.state === 'accepted') && (
        <Notice kind="alive" title={seat.state === 'invited' ? t('mine.invited') : t('mine.accepted')}>
          <p>
            <a class="button first" href={inLang(page.lang, `/me/panels/${seat.panel}/invitation`)}>
              {t('mine.answer')}
            </a>
          </p>
        </Notice>
      )}
      {seat.state === 'settled' && active.length === 0 && <p class="muted">{t('mine.nothing_yet')}</p>}
      {active.length > 0 && (
        <>
          <Progress label={t('mine.progress')} done={done} total={active.length} finished />
          {next && seat.panelState === 'scoring' && (
            <p>
              <a class="button first" href={inLang(page.lang, `/me/readings/${next.id}`)}>
                {t('mine.go_on')}
              </a>
            </p>
          )}
          <ul class="plain">
            {seat.readings.map(({ id, number, state, saved_at: saved }) => (
              <li class="row">
                <a href={inLang(page.lang, `/me/readings/${id}`)}>{t('mine.file', { number: String(number) })}</a>{' '}
                <Badge tone={state === 'done' ? 'done' : state === 'recused' ? 'closed' : saved ? 'now' : 'draft'}>
                  {t(state === 'assigned' && saved ? 'reading.begun' : `reading.${state}`)}
                </Badge>
              </li>
            ))}
          </ul>
        </>
      )}
      {seat.met && (
        <p>
          <a class="button" href={inLang(page.lang, `/me/panels/${seat.panel}/minutes`)}>
            {t('step.minutes')}
          </a>
        </p>
      )}
    </section>
  );
};

export const MyReadingsPage = ({ page, seats }: { page: PageContext; seats: MySeat[] }) => {
  const t = words(page.lang);
  return (
    <Page context={page} title={t('mine.title')} shell="work">
      <h1>{t('mine.title')}</h1>
      {seats.length === 0 && (
        <EmptyState title={t('mine.none')}>
          <p>{t('mine.none_text')}</p>
        </EmptyState>
      )}
      {seats.map((seat) => (
        <Seat page={page} seat={seat} />
      ))}
    </Page>
  );
};

interface SheetProps {
  page: PageContext;
  sheet: Sheet;
  matter: Child;
  errors: FormError[];
  typed: Record<string, unknown>;
}

const Scores = ({ page, sheet, errors, typed }: Omit<SheetProps, 'matter'>) => {
  const t = words(page.lang);
  const here = inLang(page.lang, `/me/readings/${sheet.id}`);
  const levels = (typed['levels'] ?? {}) as Record<string, unknown>;
  return (
    <Form
      action={here}
      submit={t('sheet.finish')}
      autosave={`${here}/save`}
      errors={errors}
      {...(sheet.saved_at ? { savedAt: timeInWords(page.lang, sheet.saved_at) } : {})}
      beside={<button formaction={`${here}/save`}>{t('sheet.save')}</button>}
    >
      <p class="small muted">{t('sheet.keys')}</p>
      {sheet.rubric.criteria.map(({ code, label, hint, levels: anchored, weight }) => (
        <Levels
          name={`levels.${code}`}
          label={said(label, page.lang)}
          hint={[said(hint, page.lang), t('sheet.weight', { weight })].filter(Boolean).join(' · ')}
          error={errors.find(({ name }) => name === `levels.${code}`)?.message}
          levels={anchored
            .toSorted((a, b) => a.level - b.level)
            .map(({ level, label: text }) => ({ value: String(level), label: `${level} · ${said(text, page.lang)}` }))}
          value={text(levels[code]) || (sheet.levels[code] === undefined ? undefined : String(sheet.levels[code]))}
        />
      ))}
      <TextArea
        name="note"
        label={t('sheet.note')}
        hint={t('sheet.note_hint')}
        value={text(typed['note']) || sheet.note}
        rows={3}
        maxlength={4000}
        optional
      />
    </Form>
  );
};

const Given = ({ page, sheet }: Pick<SheetProps, 'page' | 'sheet'>) => {
  const t = words(page.lang);
  return (
    <>
      <Notice kind={sheet.state === 'done' ? 'done' : 'calm'} title={t(`reading.${sheet.state}`)} />
      <dl>
        {sheet.rubric.criteria.map(({ code, label, levels }) => (
          <>
            <dt>{said(label, page.lang)}</dt>
            <dd>
              {sheet.levels[code] ?? '–'}{' '}
              <span class="muted">
                {said(levels.find(({ level }) => level === sheet.levels[code])?.label, page.lang)}
              </span>
            </dd>
          </>
        ))}
      </dl>
      {sheet.note && <p dir="auto">{sheet.note}</p>}
    </>
  );
};

const Recuse = ({ page, sheet }: Pick<SheetProps, 'page' | 'sheet'>) => {
  const t = words(page.lang);
  return (
    <details class="data">
      <summary>{t('sheet.recuse')}</summary>
      <p>{t('sheet.recuse_text')}</p>
      <Form action={inLang(page.lang, `/me/readings/${sheet.id}/recuse`)} submit={t('sheet.recuse')}>
        <SelectField
          name="why"
          label={t('conflicts.why')}
          options={conflictReasons.map((why) => ({ value: why, label: t(`why.${why}`) }))}
          value="declared"
        />
      </Form>
    </details>
  );
};

/** The file on one side, the rubric with its anchored levels on the other; blind: no name, no other score. */
export const SheetPage = (props: SheetProps) => {
  const { page, sheet, matter } = props;
  const t = words(page.lang);
  const open = sheet.state === 'assigned' && sheet.panelState === 'scoring';
  const title = t('mine.file', { number: String(sheet.number) });
  return (
    <Page context={page} title={title} shell="work" islands={['score-keys', 'autosave']}>
      <Breadcrumb items={[{ href: inLang(page.lang, '/me/readings'), label: t('mine.title') }]} />
      <h1>{title}</h1>
      <Progress label={t('mine.progress')} done={sheet.done} total={sheet.total} finished />
      <Compare
        held
        leftTitle={t('sheet.file')}
        rightTitle={t('sheet.rubric')}
        left={matter ?? <EmptyState title={t('sheet.no_matter')} />}
        right={open ? <Scores {...props} /> : <Given page={page} sheet={sheet} />}
      />
      {sheet.next && (
        <p>
          <a class="button" href={inLang(page.lang, `/me/readings/${sheet.next}`)}>
            {t('sheet.next')}
          </a>
        </p>
      )}
      {sheet.state !== 'recused' && sheet.panelState !== 'decided' && <Recuse page={page} sheet={sheet} />}
    </Page>
  );
};

interface InvitationProps {
  page: PageContext;
  invitation: Invitation;
  errors: FormError[];
  typed: Record<string, unknown>;
}

/** Yes or no, what one knows and reads, and whom one is bound to. */
export const InvitationPage = ({ page, invitation, errors, typed }: InvitationProps) => {
  const t = words(page.lang);
  const { seat, names } = invitation;
  const at = (name: string) => errors.find((one) => one.name === name)?.message;
  const chosen = (name: string, own: string[]) => (Object.keys(typed).length > 0 ? list(typed[name]) : own);
  const options = (codes: string[]) =>
    codes.map((code) => ({ value: code, label: nameOfCode(page.lang, code, names) }));
  const answered = seat.state === 'settled' || seat.state === 'declined';
  return (
    <Page context={page} title={t('invitation.title')} shell="work">
      <h1>{t('invitation.title')}</h1>
      <p class="lede">{said(invitation.title, page.lang)}</p>
      <p>{t('invitation.about', { count: invitation.readers.count })}</p>
      {answered ? (
        <Notice kind="done" title={t(`juror.${seat.state}`)}>
          <p>
            <a href={inLang(page.lang, '/me/readings')}>{t('mine.title')}</a>
          </p>
        </Notice>
      ) : (
        <Form
          action={inLang(page.lang, `/me/panels/${seat.panel}/invitation`)}
          submit={t('invitation.send')}
          errors={errors}
        >
          <RadioGroup
            name="accept"
            label={t('invitation.accept')}
            options={[
              { value: 'yes', label: t('invitation.yes') },
              { value: 'no', label: t('invitation.no') },
            ]}
            value={text(typed['accept']) || 'yes'}
          />
          <TextField
            name="institution"
            label={t('invitation.institution')}
            hint={t('invitation.institution_hint')}
            value={text(typed['institution']) || seat.institution}
            optional
          />
          <CheckboxGroup
            name="languages"
            label={t('invitation.languages')}
            options={languageOptions}
            values={chosen('languages', seat.languages)}
            error={at('languages')}
          />
          {invitation.sectors.length > 0 && (
            <CheckboxGroup
              name="sectors"
              label={t('invitation.sectors')}
              options={options(invitation.sectors)}
              values={chosen('sectors', seat.sectors)}
              optional
            />
          )}
          {invitation.regions.length > 0 && (
            <CheckboxGroup
              name="regions"
              label={t('invitation.regions')}
              options={options(invitation.regions)}
              values={chosen('regions', seat.regions)}
              optional
            />
          )}
          <TextArea
            name="ties"
            label={t('invitation.ties')}
            hint={t('invitation.ties_hint')}
            value={text(typed['ties'])}
            rows={3}
            optional
          />
          <TextArea
            name="family"
            label={t('invitation.family')}
            hint={t('invitation.ties_hint')}
            value={text(typed['family'])}
            rows={3}
            optional
          />
        </Form>
      )}
    </Page>
  );
};
