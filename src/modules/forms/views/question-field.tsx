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

/** One question of a form, with what was answered, drawn by its kind: what applicants see, and what its editor sees. */
export const QuestionField = ({ page, name, question, answer, error, files = [] }: Props) => {
  const t = words(page.lang);
  const { kind, required, choices = [] } = question;
  const common = {
    name,
    label: said(question.label, page.lang),
    ...(question.hint ? { hint: said(question.hint, page.lang) } : {}),
    ...(error ? { error } : {}),
    optional: !required,
  };
  const text = answer === null || answer === undefined ? '' : String(answer);
  const options = choices.map(({ value, label }) => ({ value, label: said(label, page.lang) }));
  switch (kind) {
    case 'text':
      return <TextField {...common} value={text} />;
    case 'long_text':
      return <TextArea {...common} value={text} />;
    case 'number':
      return <NumberField {...common} value={text} decimals />;
    case 'money':
      return <MoneyField {...common} value={text} />;
    case 'integer':
      return <NumberField {...common} value={text} />;
    case 'date':
      return <DateField {...common} value={text} />;
    case 'time':
    case 'datetime':
      return <TimeField {...common} value={text} withDay={kind === 'datetime'} />;
    case 'geopoint':
      return <TextField {...common} value={text} dir="ltr" inputmode="text" brief />;
    case 'note':
      return <p class="lede">{common.label}</p>;
    case 'acknowledge':
      return <Checkbox {...common} checked={answer === true} />;
    case 'calculate':
    case 'stamp':
      return null;
    case 'phone':
      return <PhoneField {...common} value={text} />;
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
      return <RadioGroup {...common} value={text} options={options} />;
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
  }
};
