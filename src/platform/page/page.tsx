import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import { dirOf, langs } from '../words/lang.ts';
import { addressOf } from './assets.ts';
import type { PageContext } from './context.ts';
import { Notice } from './notice.tsx';
import { OfficeShell } from './office-shell.tsx';
import { SchemaOrgData } from './schema-org.tsx';
import type { SchemaOrg } from './schema-org.tsx';
import { SiteShell } from './site-shell.tsx';
import { inLang, Part } from './use-page.tsx';

export type Island = 'autosave' | 'follow' | 'score-keys' | 'search-as-you-type' | 'upload' | 'voice';

export interface PageProps {
  context: PageContext;
  /** What this page is about, the organisation's name left out. */
  title: string;
  description?: string;
  /** `site`: public pages. `work`: public frame with the working stylesheet (an application). `office`: staff. */
  shell?: 'site' | 'work' | 'office';
  islands?: Island[];
  /** It draws plots (`PlotFigure`), which have a stylesheet of their own. */
  plots?: boolean;
  /** Scheme and host, for the addresses that search engines keep: `https://exemple.ma`. */
  origin?: string;
  /** What the page is about, in the words of schema.org. */
  about?: SchemaOrg | SchemaOrg[];
  /** What of this page readers may follow: found by their readers in its head. */
  feeds?: { title: string; href: string }[];
  /** The public tables whose rows it shows, by their names: programs find their files from its head. */
  tables?: string[];
  /** Keep out of search engines. */
  hidden?: boolean;
  children?: Child;
}

/** The `Link` header that starts the stylesheet before the page is parsed. */
export const preload = (shell: PageProps['shell'] = 'site'): string =>
  (shell === 'site' ? ['core.css'] : ['core.css', 'work.css'])
    .map((name) => `<${addressOf(name)}>; rel=preload; as=style`)
    .join(', ');

const Head = ({
  context,
  title,
  description,
  shell,
  islands = [],
  plots,
  origin = '',
  about,
  feeds = [],
  tables = [],
  hidden,
}: PageProps) => (
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>{`${title} · ${context.organisation.name}`}</title>
    {description && <meta name="description" content={description} />}
    {hidden && <meta name="robots" content="noindex" />}
    <link rel="stylesheet" href={addressOf('core.css')} />
    {shell && shell !== 'site' && <link rel="stylesheet" href={addressOf('work.css')} />}
    {plots && <link rel="stylesheet" href={addressOf('plots.css')} />}
    <link rel="icon" href={addressOf('favicon.svg')} />
    {shell !== 'office' && <link rel="canonical" href={origin + inLang(context.lang, context.path)} />}
    {shell !== 'office' &&
      langs.map((lang) => <link rel="alternate" hreflang={lang} href={origin + inLang(lang, context.path)} />)}
    {about && !(Array.isArray(about) && about.length === 0) && <SchemaOrgData about={about} />}
    {feeds.map((feed) => (
      <link rel="alternate" type="application/atom+xml" title={feed.title} href={feed.href} />
    ))}
    {tables.map((name) => (
      <>
        <link rel="alternate" type="text/csv" href={`/data/${name}.csv`} />
        <link rel="alternate" type="application/json" href={`/data/${name}.json`} />
      </>
    ))}
    {[...islands, ...(context.navigation.some(({ seeks }) => seeks) ? ['seek-key'] : [])].map((name) => (
      <script type="module" src={addressOf(`${name}.js`)} />
    ))}
  </head>
);

/** A whole page: head, frame, and what its room puts in it. */
export const Page = (props: PageProps) => {
  const { context, shell = 'site' } = props;
  const Shell = shell === 'office' ? OfficeShell : SiteShell;
  return (
    <Part context={context}>
      {raw('<!doctype html>')}
      <html lang={context.lang} dir={dirOf(context.lang)}>
        <Head {...props} shell={shell} />
        <Shell>
          {context.flash && (
            <Notice kind={context.flash.kind} live>
              {context.flash.text}
            </Notice>
          )}
          {props.children}
        </Shell>
      </html>
    </Part>
  );
};
