import { describe, expect, it } from 'vitest';
import { faultsOf } from '../check-form.ts';
import type { Form } from '../form.ts';
import { readXlsForm } from './read-xlsform.ts';
import { sheetsFrom } from './sheets-of-tests.ts';

const form = (text: string): Form => {
  const read = readXlsForm(sheetsFrom(text));
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  return read.form;
};

const whole = `
# survey
type | name | label::Français (fr) | label::العربية (ar) | label::English | label::ⵜⴰⵎⴰⵣⵉⵖⵜ (zgh) | hint::Français (fr) | relevant | constraint | constraint_message::Français (fr) | required | calculation | choice_filter | default | appearance | media::audio::العربية (ar) | repeat_count
start | started
text | nom | Nom | الاسم | Name | ⵉⵙⵎ | Aide | | | | yes | | | Amal | | nom.m4a
select_one region | reg | Région de \${nom} | جهة | Region | | | | | | yes | | | | minimal
select_one province | prov | Province | إقليم | Province | | | | | | | | region = \${reg}
begin group | people | Membres | الأعضاء | Members | | | \${reg} != ''
integer | members | Combien ? | كم؟ | How many? | | | | . > 0 and . < 1000 | Entre 1 et 999
begin group | women | Femmes | النساء | Women | | | \${members} > 1
integer | how_many | Combien de femmes ? | كم امرأة؟ | How many women?
end group
calculate | share | | | | | | | | | | \${how_many} div \${members}
end group
begin repeat | product | Produit | منتوج | Product | | | | | | | | | | | | \${members}
text | product_name | Lequel ? | أي منتوج؟ | Which?
image | photo | Photo | صورة | Photo
end repeat
text | phone | Téléphone | الهاتف | Telephone | | | | | | | | | | tel
# choices
list_name | name | label::Français (fr) | label::العربية (ar) | label::English | region | media::image
region | MA-09 | Souss-Massa | سوس ماسة | Souss-Massa
region | MA-08 | Drâa-Tafilalet | درعة تافيلالت | Drâa-Tafilalet
province | MA-TAR | Taroudannt | تارودانت | Taroudannt | MA-09 | tar.png
# settings
form_title | form_id | version | default_language | instance_name
Visite | visit | 3 | Français (fr) | concat(\${nom}, ' ', \${reg})
`;

describe('an XLSForm', () => {
  it('becomes a form with its sections, groups, repeats and four languages', () => {
    const { title, sections, origin } = form(whole);
    expect(title).toEqual({ fr: 'Visite' });
    expect(origin).toEqual({ id: 'visit', version: '3', lang: 'fr', instanceName: "concat(${nom}, ' ', ${reg})" });
    expect(sections.map(({ id, loose }) => [id, loose ?? false])).toEqual([
      ['top', true],
      ['people', false],
      ['product', false],
      ['top_2', true],
    ]);
    expect(sections[0]?.questions[1]).toEqual({
      id: 'nom',
      kind: 'text',
      label: { fr: 'Nom', ar: 'الاسم', en: 'Name', zgh: 'ⵉⵙⵎ' },
      hint: { fr: 'Aide' },
      required: true,
      initially: 'Amal',
      media: { audio: { ar: 'nom.m4a' } },
    });
    expect(sections[0]?.questions[3]).toMatchObject({
      kind: 'choice',
      choiceFilter: 'region = ${reg}',
      choices: [{ value: 'MA-TAR', columns: { region: 'MA-09' }, media: { image: { fr: 'tar.png' } } }],
    });
    expect(sections[1]).toMatchObject({
      when: { expression: "${reg} != ''" },
      groups: [{ id: 'women', when: { expression: '${members} > 1' } }],
      questions: [
        {
          id: 'members',
          kind: 'integer',
          constraint: { expression: '. > 0 and . < 1000', say: { fr: 'Entre 1 et 999' } },
        },
        { id: 'how_many', group: 'women' },
        { id: 'share', kind: 'calculate', calculation: '${how_many} div ${members}' },
      ],
    });
    expect(sections[2]?.repeat).toMatchObject({ count: 'members', item: { fr: 'Produit' } });
    expect(sections[3]?.questions[0]).toMatchObject({ id: 'phone', kind: 'phone' });
  });

  it('can be published as it is', () => {
    expect(faultsOf(form(whole))).toEqual([]);
  });

  it('takes a text without a language for what its script says', () => {
    expect(form('# survey\ntype|name|label\ntext|a|الاسم').sections[0]?.questions[0]?.label).toEqual({ ar: 'الاسم' });
    expect(form('# survey\ntype|name|label\ntext|a|Nom').sections[0]?.questions[0]?.label).toEqual({ fr: 'Nom' });
  });

  it('lifts a repeat out of its group and keeps the condition of both', () => {
    const { sections } = form(`
      # survey
      type|name|label|relevant
      integer|n|N
      begin group|g|G|\${n} > 1
      text|a|A
      begin repeat|r|R|\${n} > 2
      text|b|B
      end repeat
      text|c|C
      end group`);
    expect(sections.map(({ id, questions }) => [id, questions.map((one) => one.id)])).toEqual([
      ['top', ['n']],
      ['g', ['a']],
      ['r', ['b']],
      ['g_2', ['c']],
    ]);
    expect(sections[2]?.when).toEqual({ expression: '(${n} > 1) and (${n} > 2)' });
    expect(sections[3]?.when).toEqual({ expression: '${n} > 1' });
  });
});
