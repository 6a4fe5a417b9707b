import { XmlFault, xmlLimits } from './xml.ts';
import type { XmlElement, XmlFaultCode, XmlLimits } from './xml.ts';

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const isChar = (code: number): boolean =>
  code === 9 ||
  code === 10 ||
  code === 13 ||
  (code >= 32 && code < 0xd800) ||
  (code > 0xdfff && code <= 0x10ffff && code !== 0xfffe && code !== 0xffff);

const namePattern = /[\p{L}_][\p{L}\p{N}\p{M}_.-]*(?::[\p{L}_][\p{L}\p{N}\p{M}_.-]*)?/uy;
const space = /[ \t\r\n]*/y;
// oxlint-disable-next-line no-control-regex
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

class Reading {
  private at = 0;
  private count = 0;
  private readonly text: string;
  private readonly limits: XmlLimits;

  constructor(text: string, limits: XmlLimits) {
    this.text = text;
    this.limits = limits;
  }

  document(): XmlElement {
    if (this.text.length > this.limits.length) throw new XmlFault('xml_too_large', this.limits.length);
    const strange = forbidden.exec(this.text);
    if (strange) throw new XmlFault('xml_not_well_formed', strange.index);
    if (this.text.startsWith('\uFEFF')) this.at = 1;
    if (this.text.startsWith('<?xml', this.at)) this.at = this.after('?>');
    this.between();
    const root = this.element(1);
    this.between();
    if (this.at < this.text.length) throw this.fault();
    return root;
  }

  private fault(code: XmlFaultCode = 'xml_not_well_formed'): XmlFault {
    return new XmlFault(code, this.at);
  }

  private after(end: string): number {
    const found = this.text.indexOf(end, this.at);
    if (found < 0) throw this.fault();
    return found + end.length;
  }

  private skip(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const [found = ''] = pattern.exec(this.text) ?? [];
    this.at += found.length;
    return found;
  }

  private name(): string {
    const name = this.skip(namePattern);
    if (name === '') throw this.fault();
    return name;
  }

  private expect(sign: string): void {
    if (!this.text.startsWith(sign, this.at)) throw this.fault();
    this.at += sign.length;
  }

  /** Space, comments and instructions around the root. A DOCTYPE could define entities: there is none in what we read. */
  private between(): void {
    for (;;) {
      this.skip(space);
      if (this.text.startsWith('<!--', this.at)) this.comment();
      else if (this.text.startsWith('<?', this.at)) this.at = this.after('?>');
      else if (this.text.startsWith('<!', this.at)) throw this.fault('xml_with_doctype');
      else return;
    }
  }

  private comment(): void {
    const start = this.at + 4;
    this.at = this.after('-->');
    if (this.text.slice(start, this.at - 3).includes('--')) throw this.fault();
  }

  private decoded(raw: string, at: number): string {
    if (!raw.includes('&')) return raw;
    return raw.replace(/&([^;&<]{0,12};)?/g, (whole, entity?: string) => {
      const name = entity?.slice(0, -1) ?? '';
      const number = /^#(?:x([0-9a-fA-F]{1,6})|(\d{1,7}))$/.exec(name);
      const code = number ? (number[1] ? Number.parseInt(number[1], 16) : Number(number[2])) : Number.NaN;
      if (number && isChar(code)) return String.fromCodePoint(code);
      const known = Object.hasOwn(entities, name) ? entities[name] : undefined;
      if (known === undefined) throw new XmlFault('xml_not_well_formed', at + raw.indexOf(whole));
      return known;
    });
  }

  private attributes(): Record<string, string> {
    const found: Record<string, string> = Object.create(null) as Record<string, string>;
    for (let count = 1; ; count += 1) {
      const gap = this.skip(space);
      if (/^(\/?>)/.test(this.text.slice(this.at, this.at + 2))) return found;
      if (gap === '') throw this.fault();
      if (count > this.limits.attributes) throw this.fault('xml_too_large');
      const name = this.name();
      this.skip(space);
      this.expect('=');
      this.skip(space);
      const quote = this.text[this.at];
      if (quote !== '"' && quote !== "'") throw this.fault();
      this.at += 1;
      const start = this.at;
      this.at = this.after(quote);
      const raw = this.text.slice(start, this.at - 1);
      if (raw.length > this.limits.attributeLength) throw this.fault('xml_too_large');
      if (raw.includes('<') || name in found) throw this.fault();
      found[name] = this.decoded(raw.replace(/[\t\r\n]/g, ' '), start);
    }
  }

  private element(depth: number): XmlElement {
    this.expect('<');
    if (depth > this.limits.depth) throw this.fault('xml_too_deep');
    this.count += 1;
    if (this.count > this.limits.elements) throw this.fault('xml_too_large');
    const name = this.name();
    const attributes = this.attributes();
    if (this.text.startsWith('/>', this.at)) {
      this.at += 2;
      return { name, attributes, children: [], text: '' };
    }
    this.expect('>');
    const { children, text } = this.content(depth);
    this.expect(`</${name}`);
    this.skip(space);
    this.expect('>');
    return { name, attributes, children, text };
  }

  private content(depth: number): Pick<XmlElement, 'children' | 'text'> {
    const children: XmlElement[] = [];
    let text = '';
    for (;;) {
      const next = this.text.indexOf('<', this.at);
      if (next < 0) throw this.fault();
      const raw = this.text.slice(this.at, next);
      if (raw.includes(']]>')) throw this.fault();
      text += this.decoded(raw.replace(/\r\n?/g, '\n'), this.at);
      this.at = next;
      if (this.text.startsWith('</', this.at)) return { children, text };
      if (this.text.startsWith('<!--', this.at)) this.comment();
      else if (this.text.startsWith('<![CDATA[', this.at)) {
        const start = this.at + 9;
        this.at = this.after(']]>');
        text += this.text.slice(start, this.at - 3);
      } else if (this.text.startsWith('<?', this.at)) this.at = this.after('?>');
      else children.push(this.element(depth + 1));
    }
  }
}

/**
 * Reads an XML document of the small kind that forms and submissions are: elements, attributes, text, CDATA, comments.
 * No DTD and no entities but the five of XML and characters by number, so nothing can be fetched or unfolded.
 * Namespaces are not resolved; `localName` leaves the prefix out.
 * @throws XmlFault
 */
export const readXml = (text: string, limits: Partial<XmlLimits> = {}): XmlElement =>
  new Reading(text, { ...xmlLimits, ...limits }).document();
