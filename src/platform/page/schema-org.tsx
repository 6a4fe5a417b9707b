import { raw } from 'hono/html';

/** What schema.org says a page is about (https://schema.org); addresses may be relative to the page. */
export interface SchemaOrg {
  '@type': string;
  [property: string]: unknown;
}

/**
 * For search engines and other readers that are programs. It is data and never runs, so the security policy allows it;
 * no text in it can end its element.
 */
export const SchemaOrgData = ({ about }: { about: SchemaOrg | SchemaOrg[] }) => {
  const whole = Array.isArray(about)
    ? { '@context': 'https://schema.org', '@graph': about }
    : { '@context': 'https://schema.org', ...about };
  const text = JSON.stringify(whole).replaceAll('<', String.raw`\u003c`);
  return <script type="application/ld+json">{raw(text)}</script>;
};
