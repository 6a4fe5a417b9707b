import { numberInWords } from '../words/format.ts';
import { usePage } from './use-page.tsx';

export interface Facet {
  label: string;
  /** Folded unless one of its values is chosen. */
  open?: boolean;
  /** The counts come from a part of the list: each is at least this. */
  atLeast?: boolean;
  values: { label: string; count: number; href: string; chosen?: boolean }[];
}

/** Values that narrow a list, each with how many it would leave. A chosen value's link takes it away. */
export const Facets = ({ facets, clear }: { facets: Facet[]; clear?: string }) => {
  const { lang, t } = usePage();
  return (
    <nav class="facets" aria-label={t('facets.label')}>
      {facets.map(({ label, open, atLeast, values }) => (
        <details open={(open ?? false) || values.some((value) => value.chosen)}>
          <summary>{label}</summary>
          <ul class="plain">
            {values.map((value) => (
              <li>
                <a href={value.href} aria-current={value.chosen ? 'true' : undefined} rel="nofollow">
                  <bdi>{value.label}</bdi>
                  <span class="n">
                    {atLeast ? t('facets.at_least', { count: value.count }) : numberInWords(lang, value.count)}
                  </span>
                </a>
              </li>
            ))}
          </ul>
        </details>
      ))}
      {clear && <a href={clear}>{t('facets.clear')}</a>}
    </nav>
  );
};
