export { readXml } from './read.ts';
export { localName, XmlFault, xmlLimits } from './xml.ts';
export type { XmlElement, XmlFaultCode, XmlLimits } from './xml.ts';
