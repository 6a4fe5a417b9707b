/** A number as gateways write it (`212612345678`, `00212…`, `0612345678`), in E.164; null when it is none. */
export const numberHeard = (typed: string): string | null => {
  const bare = typed.replace(/[^\d+]/g, '');
  const digits = bare.replace(/\D/g, '');
  if (digits.length < 8 || digits.length > 15) return null;
  if (bare.startsWith('+')) return `+${digits}`;
  if (digits.startsWith('00')) return `+${digits.slice(2)}`;
  return digits.startsWith('0') && digits.length === 10 ? `+212${digits.slice(1)}` : `+${digits}`;
};

const stops = new Set([
  'stop',
  'arret',
  'arreter',
  'stopper',
  'desabonner',
  'unsubscribe',
  'قف',
  'توقف',
  'وقف',
  'ايقاف',
]);
const starts = new Set(['start', 'reprendre', 'reprise', 'استئناف', 'ابدا']);

/** The first word, without accents, hamzas and marks. */
const firstWord = (text: string): string =>
  (/[\p{L}\p{M}]+/u.exec(text.trim())?.[0] ?? '')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[أإآ]/g, 'ا');

/** Whether somebody asks for no more messages, or for messages again; a longer sentence asks for neither. */
export const wishIn = (text: string): 'stop' | 'start' | null => {
  if (text.trim().split(/\s+/).length > 2) return null;
  const word = firstWord(text);
  if (stops.has(word)) return 'stop';
  return starts.has(word) ? 'start' : null;
};

/** The language in which somebody who wrote this is answered: by its letters. */
export const langHeard = (text: string): 'ar' | 'fr' => (/[\u0600-\u06ff]/.test(text) ? 'ar' : 'fr');

/** What a gateway posts, under the names that gateways give: who wrote, what, and its own number for it. */
export const toldBy = (
  fields: Record<string, unknown>,
): { from: string; text: string; toldAs: string | null } | null => {
  const lower = new Map(Object.entries(fields).map(([name, value]) => [name.toLowerCase(), value]));
  const one = (...names: string[]): string | null => {
    const found = names.map((name) => lower.get(name)).find((value) => typeof value === 'string' && value !== '');
    return (found as string | undefined) ?? null;
  };
  const from = one('from', 'msisdn', 'sender', 'phone', 'originator');
  const text = one('text', 'body', 'message', 'content');
  return from === null || text === null
    ? null
    : { from, text, toldAs: one('id', 'messagesid', 'message_id', 'messageid') };
};
