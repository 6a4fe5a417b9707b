import { Hono } from 'hono';
import { inLang } from '../../platform/page/index.ts';
import type { NavItem } from '../../platform/page/index.ts';
import { registerFileUse } from '../../platform/files/index.ts';
import { holdsSomewhere } from '../../platform/rights.ts';
import type { Actor } from '../../platform/rights.ts';
import type { WebEnv } from '../../platform/web/env.ts';
import type { RoomWeb } from '../../platform/web/room.ts';
import type { Lang } from '../../platform/words/lang.ts';
import { documentUse } from './commands/attach-document.ts';
import { useOfLists } from './commands/start-import.ts';
import { mayOpenOffice, mayImport } from './policy.ts';
import { documentFile } from './queries/document-file.ts';
import { web as duplicates } from './web-duplicates.tsx';
import { web as lists } from './web-imports.tsx';
import { web as office } from './web-office.tsx';
import { web as references } from './web-references.tsx';
import { ownItems, web as own } from './web-own.tsx';
import { web as pages } from './web-public.tsx';
import './scopes.ts';
import { words } from './words/index.ts';

registerFileUse({
  use: documentUse,
  columns: [{ table: 'registry.document', column: 'file' }],
  mayRead: (caller, file) => documentFile(caller, { file: file.id }),
});

registerFileUse({
  use: useOfLists,
  columns: [{ table: 'registry.import', column: 'file' }],
  mayRead: async ({ actor }) => mayImport(actor),
});

/** Lists and doubles are for officers; who keeps one region reviews the doubles of that region. */
const intakeItems = (lang: Lang, actor: Actor): NavItem[] => {
  const t = words(lang);
  const group = 'register' as const;
  const imports: NavItem = { href: inLang(lang, '/office/imports'), label: t('intake.title'), group };
  const pairs: NavItem = { href: inLang(lang, '/office/duplicates'), label: t('pairs.title'), group };
  const references: NavItem = {
    href: inLang(lang, '/office/references/value-chains'),
    label: t('references.title'),
    group,
  };
  const whole = mayImport(actor);
  return holdsSomewhere(actor, ['programme_officer'])
    ? [...(whole ? [imports] : []), pairs, ...(whole ? [references] : [])]
    : [];
};

const officeItems = (lang: Lang): NavItem[] => {
  const t = words(lang);
  return [
    { href: inLang(lang, '/office/structures'), label: t('office.title'), group: 'register' },
    { href: inLang(lang, '/office/requests'), label: t('requests.title'), group: 'register' },
  ];
};

export const navigation = (lang: Lang, actor: Actor): NavItem[] => [
  { href: inLang(lang, '/cooperatives'), label: words(lang)('directory.title'), shelf: 'find', first: true },
  ...ownItems(lang, actor),
  ...(mayOpenOffice(actor) ? officeItems(lang) : []),
  ...intakeItems(lang, actor),
];

export const web = new Hono<WebEnv>()
  .route('/', pages)
  .route('/', own)
  .route('/', office)
  .route('/', lists)
  .route('/', duplicates)
  .route('/', references);
export { words };

/** For `src/rooms.ts`. */
export const onTheWeb: RoomWeb = {
  name: 'registry',
  web,
  words,
  navigation,
};
