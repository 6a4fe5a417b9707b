import type { Context } from '../../platform/command.ts';
import type { sendMessage } from '../../platform/messages/index.ts';
import { inLang } from '../../platform/words/trilingual.ts';
import type { Panel } from './rows.ts';
import type { JuriesTables } from './tables.ts';
import { words } from './words/index.ts';

/** A text for a phone: the marks that isolate a value would make one SMS into two. */
const bare = (text: string): string => text.replaceAll(/[\u2066-\u2069]/g, '');

interface Told {
  person: string;
  phone: string;
  panel: Pick<Panel, 'id' | 'title'>;
  origin: string;
  kind: 'invitation' | 'readings' | 'reminder';
  count?: number;
}

/** Writes to a juror in the juror's own language; no name and no content of a file is ever in it. */
export const tell = async (
  context: Context<JuriesTables>,
  send: typeof sendMessage,
  { person, phone, panel, origin, kind, count = 0 }: Told,
): Promise<void> => {
  const known = await context.tx
    .selectFrom('people.person_name')
    .select('lang')
    .where('id', '=', person)
    .executeTakeFirst();
  const lang = known?.lang ?? 'fr';
  const path = kind === 'invitation' ? `/me/panels/${panel.id}/invitation` : '/me/readings';
  await send(context, {
    to: { phone },
    lang,
    kind: `juries.${kind}`,
    text: bare(words(lang)(`message.${kind}`, { title: inLang(panel.title, lang), count })),
    actionUrl: `${origin}/${lang}${path}`,
  });
};
