import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { Page, inLang } from '../page/index.ts';
import { Anonymous, Hidden, Invalid, Refusal } from '../refusals.ts';
import type { PageContext } from '../page/context.ts';
import { isLang } from '../words/lang.ts';
import type { WebContext } from './env.ts';
import { preferredLang } from './languages.ts';
import { barePage } from './page-of.ts';
import { problemSentence, refusalSentence } from './sentences.ts';
import { words } from './words/index.ts';

interface Said {
  status: ContentfulStatusCode;
  title: string;
  text: string;
  next: { label: string; href: string };
}

/** The four kinds of no, and everything else: what each says and where it leads. */
const said = (error: Error | null, page: PageContext, request: string): Said => {
  const { lang } = page;
  const t = words(lang);
  const here = inLang(lang, page.path) + page.search;
  if (error === null || error instanceof Hidden) {
    const next = { label: t('error.hidden.next'), href: inLang(lang, '/') };
    return { status: 404, title: t('error.hidden.title'), text: t('error.hidden.text'), next };
  }
  if (error instanceof Anonymous) {
    const href = `${inLang(lang, '/sign-in')}?next=${encodeURIComponent(page.path + page.search)}`;
    const next = { label: t('error.anonymous.next'), href };
    return { status: 401, title: t('error.anonymous.title'), text: t('error.anonymous.text'), next };
  }
  const next = { label: t('error.refused.next'), href: here };
  if (error instanceof Refusal) {
    return { status: 409, title: t('error.refused.title'), text: refusalSentence(lang, error), next };
  }
  if (error instanceof Invalid) {
    const text = error.problems.map((problem) => problemSentence(lang, problem)).join(' ');
    return { status: 422, title: t('error.invalid.title'), text, next };
  }
  const again = { label: t('error.crash.next'), href: here };
  return { status: 500, title: t('error.crash.title'), text: t('error.crash.text', { request }), next: again };
};

/** The one error handler: a no by name is a page in the reader's language, a crash also leaves its trace in the log. */
export const answerError = (
  error: Error | null,
  c: WebContext,
  house: { trial: boolean; organisation: { name: string } },
): Response | Promise<Response> => {
  const asked = c.req.path.split('/')[1];
  const page = c.var.page ?? barePage(c, isLang(asked) ? asked : preferredLang(c), house);
  const { status, title, text, next } = said(error, page, c.var.requestId);
  if (status === 500) console.error(`request ${c.var.requestId} ${c.req.method} ${c.req.path}`, error);
  c.header('cache-control', 'no-store');
  if (!(c.req.header('accept') ?? 'text/html').match(/html|\*\/\*/))
    return c.json({ status, title, detail: text }, status);
  return c.html(
    <Page context={page} title={title} hidden>
      <h1>{title}</h1>
      <p class="lede">{text}</p>
      <p>
        <a class="button first" href={next.href}>
          {next.label}
        </a>
      </p>
    </Page>,
    status,
  );
};
