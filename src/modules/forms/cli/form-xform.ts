import { verb } from '../../../platform/cli.ts';
import { xformOf } from '../rules/xform/write.ts';
import { formInWorkbook } from '../xlsform-of-file.ts';

export default verb({
  summary: 'An XLSForm as the XForm that ODK Collect opens',
  usage: 'form xform F.xlsx [--id ID] [--version VERSION]',
  format: `In: a workbook as form read takes it (bin/twiza help form read).
Out: the XForm, XML in UTF-8. Its id and version are those of settings unless they are given; without either, the
file's name and 1.

Example: bin/twiza form xform examples/form-read/input.xlsx > visit.xml`,
  options: { id: { type: 'string' }, version: { type: 'string' } },
  async run({ files, options, readBytes }) {
    const name = files[0] ?? '-';
    const form = await formInWorkbook(await readBytes(), name);
    const stem = name.replace(/^.*[/\\]|\.xlsx$/gi, '') || 'form';
    return xformOf(form, {
      id: String(options['id'] ?? form.origin?.id ?? stem),
      version: String(options['version'] ?? form.origin?.version ?? '1'),
    }).trimEnd();
  },
});
