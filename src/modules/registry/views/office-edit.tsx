import { Breadcrumb, Page, inLang } from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import type { ChainWords } from '../directory/question.ts';
import { words } from '../words/index.ts';
import { StructureForm } from './structure-form.tsx';
import type { Typed } from './wrong.ts';

interface Props {
  page: PageContext;
  chains: ChainWords[];
  typed: Typed;
  chosen: string[];
  errors: FormError[];
  structure?: { id: string; name: string; version: number };
}

/** Enters a structure, or corrects one. */
export const OfficeEditPage = ({ page, structure, ...form }: Props) => {
  const t = words(page.lang);
  const base = inLang(page.lang, '/office/structures');
  const title = t(structure ? 'office.correct' : 'office.new');
  const crumbs = [{ href: base, label: t('office.title') }];
  if (structure) crumbs.push({ href: `${base}/${structure.id}`, label: structure.name });
  const action = structure ? `${base}/${structure.id}/edit` : `${base}/new`;
  return (
    <Page context={page} title={title} shell="office">
      <Breadcrumb items={crumbs} />
      <h1>{title}</h1>
      <StructureForm page={page} action={action} {...form} {...(structure ? { version: structure.version } : {})} />
    </Page>
  );
};
