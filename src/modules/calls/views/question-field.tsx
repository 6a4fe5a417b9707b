import { fileAddress } from '../../../platform/files/index.ts';
import type { PageContext, SentFile } from '../../../platform/page/index.ts';
import { QuestionField as Drawn } from '../../forms/index.ts';
import type { Answer, Question } from '../../forms/index.ts';
import type { Piece } from '../queries/application.ts';

interface Props {
  page: PageContext;
  /** Its name in the form: `section.question` or `section.2.question`. */
  name: string;
  question: Question;
  answer: Answer | undefined;
  error: string | undefined;
  pieces: Piece[];
}

const sent = (pieces: Piece[]): SentFile[] =>
  pieces.map(({ id, name, size, file }) => ({ id, name, size, state: 'kept', href: fileAddress({ id: file, name }) }));

/** One question of the form, with the pieces that were sent for it. */
export const QuestionField = ({ pieces, ...question }: Props) => <Drawn {...question} files={sent(pieces)} />;
