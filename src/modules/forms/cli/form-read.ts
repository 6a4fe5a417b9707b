import { verb } from '../../../platform/cli.ts';
import { formInWorkbook } from '../xlsform-of-file.ts';

export default verb({
  summary: 'An XLSForm as a form of the house, or every cell that stands in the way',
  usage: 'form read F.xlsx',
  format: `In: a workbook with the sheets survey, choices and settings.
  types        text integer decimal date time datetime note geopoint image audio file calculate acknowledge
               select_one LIST, select_multiple LIST, begin/end group, begin/end repeat, start end today deviceid
               (text with the appearance multiline is a long text; with tel, a telephone number)
  survey       type name label hint required required_message relevant constraint constraint_message calculation
               choice_filter default (plain) appearance repeat_count (1-50 or \${question}) image audio
  choices      list_name name label image audio, and any column that a choice_filter asks about
  settings     form_title form_id version default_language instance_name
  languages    label::Français (fr), label::العربية (ar), label::English (en), label::ⵜⴰⵎⴰⵣⵉⵖⵜ (zgh); so for hint,
               constraint_message, required_message, image and audio (also media::image::…)
  expressions  or and = != < <= > >= + - * div mod, \${question} . and the functions of docs/xlsform.md

Out, JSON: {"title", "sections": [{"id", "title", "when", "repeat", "groups", "questions": [{"id", "kind", "label",
"hint", "required", "when", "choices", "constraint", "calculation", "choiceFilter", …}]}], "origin"}

What is outside of the subset exits 2: {"refused": "forms.type_outside", "say": {"fr", "ar", "en"},
"at": {"sheet": "survey", "row": 5, "column": "A"}, "more": [the other refusals, of the same shape]}

Example: bin/twiza form read examples/form-read/input.xlsx`,
  async run({ files, readBytes }) {
    return formInWorkbook(await readBytes(), files[0] ?? '-');
  },
});
