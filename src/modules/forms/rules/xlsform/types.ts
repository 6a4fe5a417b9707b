import type { Question, QuestionKind } from '../form.ts';

export type TypeRead =
  | { is: 'begin' | 'end'; what: 'group' | 'repeat' }
  | { is: 'question'; kind: QuestionKind; list?: string; accepts?: Question['accepts']; stamp?: Question['stamp'] }
  | { is: 'outside' };

const plainTypes: Record<string, Omit<Extract<TypeRead, { is: 'question' }>, 'is'>> = {
  text: { kind: 'text' },
  integer: { kind: 'integer' },
  int: { kind: 'integer' },
  decimal: { kind: 'number' },
  date: { kind: 'date' },
  time: { kind: 'time' },
  datetime: { kind: 'datetime' },
  note: { kind: 'note' },
  geopoint: { kind: 'geopoint' },
  image: { kind: 'file', accepts: 'images' },
  photo: { kind: 'file', accepts: 'images' },
  audio: { kind: 'file', accepts: 'sounds' },
  file: { kind: 'file', accepts: 'documents' },
  calculate: { kind: 'calculate' },
  acknowledge: { kind: 'acknowledge' },
  trigger: { kind: 'acknowledge' },
  start: { kind: 'stamp', stamp: 'start' },
  end: { kind: 'stamp', stamp: 'end' },
  today: { kind: 'stamp', stamp: 'today' },
  deviceid: { kind: 'stamp', stamp: 'deviceid' },
};

/** What is written in the column `type`; what is not of the subset is `outside`. */
export const typeOf = (written: string): TypeRead => {
  const text = written.trim().replace(/\s+/g, ' ');
  const border = /^(begin|end)[ _](group|repeat)$/i.exec(text);
  if (border)
    return {
      is: border[1]?.toLowerCase() as 'begin' | 'end',
      what: border[2]?.toLowerCase() as 'group' | 'repeat',
    };
  const select = /^(select[ _]one|select1|select[ _]multiple)(?: from)?(?: (\S+))?$/i.exec(text);
  if (select)
    return {
      is: 'question',
      kind: /multiple/i.test(select[1] as string) ? 'choices' : 'choice',
      ...(select[2] ? { list: select[2] } : {}),
    };
  const plain = plainTypes[text.toLowerCase()];
  return plain ? { is: 'question', ...plain } : { is: 'outside' };
};
