import {
  Checkbox,
  CheckboxGroup,
  DateField,
  FileDrop,
  MoneyField,
  NumberField,
  PhoneField,
  RadioGroup,
  TextArea,
  TextField,
  TimeField,
} from '../../../platform/page/index.ts';
import type { PageContext, SentFile } from '../../../platform/page/index.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import type { Answer, Question } from '../rules/form.ts';
import { words } from '../words/index.ts';

interface Props {
  page: PageContext;
  /** Its name in the form: `section.question` or `section.2.question`. */
  name: string;
  question: Question;
  answer?: Answer | undefined;
  error?: string | undefined;
  files?: SentFile[];
}

const acceptOf = { images: 'image/*', sounds: 'audio/*', documents: '.pdf,.docx,.xlsx,.odt,image/*' };

type Common = { name: string; label: string; hint?: string; error?: string; optional: boolean };

/** What is written in one box, ticked, or only read. */
const BoxField = ({ kind, common, answer }: { kind: Question['kind']; common: Common; answer: Answer | undefined }) => {
  const text = answer === null || answer === undefined ? '' : String(answer);
  switch (kind) {
    case 'text':
      return <TextField {...common} value={text} />;
    case 'long_text':
      return <TextArea {...common} value={text} />;
    case 'number':
      return <NumberField {...common} value={text} decimals />;
    case 'integer':
      return <NumberField {...common} value={text} />;
    case 'money':
      return <MoneyField {...common} value={text} />;
    case 'date':
      return <DateField {...common} value={text} />;
    case 'time':
    case 'datetime':
      return <TimeField {...common} value={text} withDay={kind === 'datetime'} />;
    case 'phone':
      return <PhoneField {...common} value={text} />;
    case 'geopoint':
      return <TextField {...common} value={text} dir="ltr" brief />;
    case 'note':
      return <p class="lede">{common.label}</p>;
    case 'acknowledge':
      return <Checkbox {...common} checked={answer === true} />;
    default:
      return null;
  }
};

/** One question of a form, with what was answered, drawn by its kind: what applicants see, and what its editor sees. */
export const QuestionField = ({ page, name, question, answer, error, files = [] }: Props) => {
  const t = words(page.lang);
  const { kind, required, choices = [] } = question;
  const common: Common = {
    name,
    label: said(question.label, page.lang),
    ...(question.hint ? { hint: said(question.hint, page.lang) } : {}),
    ...(error ? { error } : {}),
    optional: !required,
  };
  const options = choices.map(({ value, label }) => ({ value, label: said(label, page.lang) }));
  switch (kind) {
    case 'yes_no':
      return (
        <RadioGroup
          {...common}
          value={answer === true ? 'yes' : answer === false ? 'no' : undefined}
          options={[
            { value: 'yes', label: t('answer.yes') },
            { value: 'no', label: t('answer.no') },
          ]}
        />
      );
    case 'choice':
      return <RadioGroup {...common} value={String(answer ?? '')} options={options} />;
    case 'choices':
      return <CheckboxGroup {...common} values={Array.isArray(answer) ? answer : []} options={options} />;
    case 'file':
      return (
        <FileDrop
          {...common}
          multiple
          files={files}
          upload="/uploads"
          remove="remove_piece"
          accept={acceptOf[question.accepts ?? 'documents']}
        />
      );
    default:
      return <BoxField kind={kind} common={common} answer={answer} />;
  }
};
