import { Hono } from 'hono';
import { inLang } from '../../platform/page/index.ts';
import type { NavItem } from '../../platform/page/index.ts';
import { registerFileUse } from '../../platform/files/index.ts';
import type { Actor } from '../../platform/rights.ts';
import type { WebEnv } from '../../platform/web/env.ts';
import type { RoomWeb } from '../../platform/web/room.ts';
import type { Lang } from '../../platform/words/lang.ts';
import { documentUse } from './commands/attach-document.ts';
import { mayOpenOffice } from './policy.ts';
import { documentFile } from './queries/document-file.ts';
import { web as office } from './web-office.tsx';
import { web as pages } from './web-public.tsx';
import { words } from './words/index.ts';

registerFileUse({
  use: documentUse,
  columns: [{ table: 'registry.document', column: 'file' }],
  mayRead: (caller, file) => documentFile(caller, { file: file.id }),
});

export const navigation = (lang: Lang, actor: Actor): NavItem[] => [
  { href: inLang(lang, '/cooperatives'), label: words(lang)('directory.title') },
  ...(mayOpenOffice(actor)
    ? [
        {
          href: inLang(lang, '/office/structures'),
          label: words(lang)('office.title'),
          group: words(lang)('office.group'),
        },
      ]
    : []),
];

export const web = new Hono<WebEnv>().route('/', pages).route('/', office);
export { words };

/** For `src/rooms.ts`. */
export const onTheWeb: RoomWeb = {
  name: 'registry',
  web,
  words,
  navigation,
};
