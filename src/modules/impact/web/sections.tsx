import { Hono } from 'hono';
import { hide } from '../../../platform/refusals.ts';
import { attempt } from '../../../platform/web/attempt.ts';
import type { ComeBack } from '../../../platform/web/attempt.ts';
import { audience } from '../../../platform/web/audience.ts';
import type { WebContext, WebEnv } from '../../../platform/web/env.ts';
import { goOn } from '../../../platform/web/flash.ts';
import { formOf } from '../../../platform/web/form.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import { idInAddress } from '../../../platform/web/id-in-address.ts';
import { errorsOf, saidAt, textAt, textsAt } from '../../../platform/web/typed.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import { figures } from '../../indicators/index.ts';
import { addSection, changeSection } from '../commands/keep-section.ts';
import { photographsToShow } from '../queries/photographs.ts';
import { reportToCompose } from '../queries/reports.ts';
import type { SectionShown } from '../queries/reports.ts';
import { testimoniesToShow } from '../queries/testimonies.ts';
import { sectionKinds } from '../rules/report.ts';
import type { Compared, PlotView, SectionKind } from '../rules/report.ts';
import { SectionPage } from '../views/section-page.tsx';
import { words } from '../words/index.ts';

const officers = audience(['programme_officer']);

/** One section of a report, new or written again. */
export const sectionPages = new Hono<WebEnv>();

const isKind = (text: string): text is SectionKind => (sectionKinds as readonly string[]).includes(text);

const contentTyped = (form: FormValues, kind: SectionKind) => {
  const [indicator, dimension] = [textAt(form, 'indicator'), textAt(form, 'dimension')];
  const view = textAt(form, 'view') as PlotView;
  return {
    ...{ kind, title: saidAt(form, 'title'), body: saidAt(form, 'body'), figures: textsAt(form, 'figures') },
    plot: indicator === '' ? null : { view, indicator, ...(dimension === '' ? {} : { dimension }) },
    along: (textAt(form, 'along') || null) as Compared | null,
    testimony: textAt(form, 'testimony') || null,
    photograph: textAt(form, 'photograph') || null,
  };
};

/** What is in a section, under the names of its form. */
const standing = ({ title, body, figures, plot, along, testimony, photograph }: SectionShown): FormValues => ({
  ...{ title: title as FormValues, body: body as FormValues, figures, testimony: testimony ?? '' },
  ...{ along: along ?? '', photograph: photograph ?? '' },
  ...{ view: plot?.view ?? '', indicator: plot?.indicator ?? '', dimension: plot?.dimension ?? '' },
});

interface Shown {
  kind: SectionKind;
  at: string;
  typed: FormValues;
  why?: ComeBack;
}

const page = async (c: WebContext, { kind, at, typed, why }: Shown) => {
  const { id, title, period } = await reportToCompose(c.var.caller, { report: idInAddress(c, 'report') });
  return c.html(
    <SectionPage
      page={c.var.page}
      report={{ id, title: said(title, c.var.page.lang) }}
      kind={kind}
      at={at}
      figures={kind === 'testimony' || kind === 'photograph' ? [] : await figures(c.var.caller, { period })}
      testimonies={kind === 'testimony' ? await testimoniesToShow(c.var.caller, { limit: 60 }) : []}
      photographs={kind === 'photograph' ? await photographsToShow(c.var.caller, { use: 'report', limit: 60 }) : []}
      typed={typed}
      errors={errorsOf(c.var.page.lang, why ?? null)}
    />,
    why?.status ?? 200,
  );
};

const sectionOf = async (c: WebContext): Promise<SectionShown> => {
  const { sections } = await reportToCompose(c.var.caller, { report: idInAddress(c, 'report') });
  return sections.find(({ id }) => id === idInAddress(c, 'section')) ?? hide();
};

const here = (c: WebContext): string => `/${c.var.page.lang}${c.var.page.path}`;
const back = (c: WebContext, report: string) =>
  goOn(c, `/office/reports/${report}`, words(c.var.page.lang)('report.kept'));

sectionPages.get('/office/reports/:report/sections/new', officers, (c) => {
  const kind = c.req.query('kind') ?? '';
  return isKind(kind) ? page(c, { kind, at: here(c), typed: {} }) : hide();
});

sectionPages.post('/office/reports/:report/sections/new', officers, async (c) => {
  const report = idInAddress(c, 'report');
  const form = await formOf(c);
  const kind = textAt(form, 'kind');
  if (!isKind(kind)) return hide();
  return attempt(c, () => addSection(c.var.caller, { report, ...contentTyped(form, kind) }), {
    done: () => back(c, report),
    again: (why) => page(c, { kind, at: here(c), typed: form, why }),
  });
});

sectionPages.get('/office/reports/:report/sections/:section', officers, async (c) => {
  const section = await sectionOf(c);
  return page(c, { kind: section.kind, at: here(c), typed: standing(section) });
});

sectionPages.post('/office/reports/:report/sections/:section', officers, async (c) => {
  const { id: section, kind } = await sectionOf(c);
  const report = idInAddress(c, 'report');
  const form = await formOf(c);
  return attempt(c, () => changeSection(c.var.caller, { report, section, ...contentTyped(form, kind) }), {
    done: () => back(c, report),
    again: (why) => page(c, { kind, at: here(c), typed: form, why }),
  });
});
