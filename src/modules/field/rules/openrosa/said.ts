import type { Choice, Text } from '../../../forms/index.ts';

export const said = (fr: string, ar: string, en: string): Text => ({ fr, ar, en });

export const choice = (value: string, fr: string, ar: string, en: string): Choice => ({
  value,
  label: said(fr, ar, en),
});
