import { describe, expect, it } from 'vitest';
import { readXml } from './read.ts';
import { localName, XmlFault } from './xml.ts';

describe('an XML document', () => {
  it('is read with its attributes, texts and children', () => {
    const root = readXml(
      '\uFEFF<?xml version="1.0"?>\n<!-- a --><data id="v" xmlns:orx="u"><a>x &amp; &#1571;&#x41;</a><b/><orx:meta><c><![CDATA[<1>]]></c></orx:meta></data>\n',
    );
    expect(root.name).toBe('data');
    expect({ ...root.attributes }).toEqual({ id: 'v', 'xmlns:orx': 'u' });
    expect(root.children.map(({ name, text }) => [localName(name), text])).toEqual([
      ['a', 'x & أA'],
      ['b', ''],
      ['meta', ''],
    ]);
    expect(root.children[2]?.children[0]?.text).toBe('<1>');
  });

  const laughs = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol">${Array.from({ length: 9 }, (_, n) => `<!ENTITY lol${n + 1} "${`&lol${n || ''};`.repeat(10)}">`).join('')}]><data>&lol9;</data>`;

  it.each([
    ['a billion laughs', laughs, 'xml_with_doctype'],
    [
      'a file fetched by an entity',
      '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><d>&x;</d>',
      'xml_with_doctype',
    ],
    ['an entity that nobody defined', '<d>&x;</d>', 'xml_not_well_formed'],
    ['a bare ampersand', '<d>a & b</d>', 'xml_not_well_formed'],
    ['a character that cannot be', '<d>&#0;</d>', 'xml_not_well_formed'],
    ['half a pair', '<d>&#xD800;</d>', 'xml_not_well_formed'],
    ['deep nesting', '<a>'.repeat(100_000), 'xml_too_deep'],
    ['a huge attribute', `<a b="${'x'.repeat(100_000)}"/>`, 'xml_too_large'],
    ['a thousand attributes', `<a ${Array.from({ length: 1000 }, (_, n) => `b${n}="1"`).join(' ')}/>`, 'xml_too_large'],
    ['too many elements', `<a>${'<b/>'.repeat(100_001)}</a>`, 'xml_too_large'],
    ['too long a text', `<a>${'x'.repeat(8_000_001)}</a>`, 'xml_too_large'],
    ['an attribute twice', '<a b="1" b="2"/>', 'xml_not_well_formed'],
    ['an element left open', '<a><b></a>', 'xml_not_well_formed'],
    ['a second root', '<a/><b/>', 'xml_not_well_formed'],
    ['text after the root', '<a/>x', 'xml_not_well_formed'],
    ['nothing', '', 'xml_not_well_formed'],
    ['an end of CDATA in a text', '<a>]]></a>', 'xml_not_well_formed'],
    ['an attribute without quotes', '<a b=1/>', 'xml_not_well_formed'],
  ])('is refused for %s', (_what, text, code) => {
    try {
      readXml(text);
      expect.unreachable();
    } catch (fault) {
      expect(fault).toBeInstanceOf(XmlFault);
      expect(fault).toMatchObject({ code });
    }
  });

  it('keeps names of the language from meaning anything', () => {
    const root = readXml('<a __proto__="x" constructor="y"/>');
    expect(Object.keys(root.attributes)).toEqual(['__proto__', 'constructor']);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });
});
