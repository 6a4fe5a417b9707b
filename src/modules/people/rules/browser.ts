const first = (text: string, families: readonly (readonly [RegExp, string])[]): string =>
  families.find(([pattern]) => pattern.test(text))?.[1] ?? '';

const browsers = [
  [/\bEdg/, 'Edge'],
  [/\bOPR\/|Opera/, 'Opera'],
  [/SamsungBrowser/, 'Samsung Internet'],
  [/Firefox|FxiOS/, 'Firefox'],
  [/Chrome|CriOS/, 'Chrome'],
  [/Safari/, 'Safari'],
] as const;

const systems = [
  [/Android/, 'Android'],
  [/iPhone|iPad|iPod/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X|Macintosh/, 'macOS'],
  [/CrOS/, 'ChromeOS'],
  [/Linux/, 'Linux'],
] as const;

/** 'Chrome · Android' of a User-Agent: enough to recognise one's phone, too little to tell people apart. */
export const browserFamily = (userAgent: string | undefined): string =>
  [first(userAgent ?? '', browsers), first(userAgent ?? '', systems)].filter((one) => one !== '').join(' · ');
