/** An element as it was read: names as they are written, prefix and all; `text` is all the text directly in it. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  text: string;
}

export type XmlFaultCode = 'xml_not_well_formed' | 'xml_with_doctype' | 'xml_too_deep' | 'xml_too_large';

/** Why a text is not taken as XML; `at` is the offset. */
export class XmlFault extends Error {
  readonly code: XmlFaultCode;
  readonly at: number;

  constructor(code: XmlFaultCode, at: number) {
    super(`${code} at ${at}`);
    this.code = code;
    this.at = at;
  }
}

export interface XmlLimits {
  /** Characters of the whole. */
  length: number;
  depth: number;
  elements: number;
  /** Of one element. */
  attributes: number;
  /** Characters of one value of an attribute. */
  attributeLength: number;
}

export const xmlLimits: XmlLimits = {
  length: 8_000_000,
  depth: 40,
  elements: 100_000,
  attributes: 40,
  attributeLength: 4_000,
};

/** A name without its prefix. */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1);
