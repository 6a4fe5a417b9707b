import { inLang } from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import type { ExpertRecord } from '../queries/record.ts';

export interface RecordProps {
  page: PageContext;
  record: ExpertRecord & { keeps: boolean };
  /** Read by the expert herself, at `/me/expert`. */
  own: boolean;
  typed: FormValues;
  errors: FormError[];
}

/** Where a record is kept: by the expert herself, or by the office. */
export const recordPath = (own: boolean, expert: string, rest = ''): string =>
  (own ? '/me/expert' : `/office/experts/${expert}`) + (rest && `/${rest}`);

export const hrefTo = ({ page, record, own }: RecordProps, rest: string): string =>
  inLang(page.lang, recordPath(own, record.expert.id, rest));
