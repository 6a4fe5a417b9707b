import { registerReadingMatter } from '../juries/index.ts';
import { entryToRead } from './queries/entry-to-read.ts';
import { AnswersRead } from './views/answers-read.tsx';

/** What a juror reads of an application: its answers and pieces, and no name of the cooperative or of a person. */
registerReadingMatter(async (caller, page, entry) => {
  const matter = await entryToRead(caller, { id: entry });
  return <AnswersRead page={page} form={matter.form} answers={matter.answers} pieces={matter.pieces} />;
});
