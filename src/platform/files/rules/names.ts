const active = new Set(
  (
    'exe com scr bat cmd ps1 vbs vbe js jse mjs wsf wsh msi msp jar apk app dmg sh php phtml asp aspx jsp cgi pl py rb ' +
    'html htm xhtml svg svgz xml xsl hta lnk url reg dll sys docm dotm xlsm xltm xlam pptm iso img'
  )
    .split(' ')
    .map((extension) => `.${extension}`),
);

const extensionsOf = (name: string): string[] =>
  name
    .toLowerCase()
    .split('.')
    .slice(1)
    .map((part) => `.${part.trim()}`);

/** A name like `facture.pdf.exe`, or one that hides its end behind direction marks. */
export const isSuspect = (name: string): boolean =>
  /[\p{Cc}\p{Bidi_Control}]/u.test(name) || extensionsOf(name).some((extension) => active.has(extension));

/** The name without folders, controls and what no system keeps; never empty, at most 120 characters. */
export const cleanName = (name: string): string => {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const plain = last
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Bidi_Control}<>:"|?*]/gu, '')
    .replace(/^\.+/, '')
    .trim();
  const dot = plain.lastIndexOf('.');
  const extension = dot > 0 && plain.length - dot <= 8 ? plain.slice(dot) : '';
  const stem = extension === '' ? plain : plain.slice(0, dot);
  return `${[...stem].slice(0, 110).join('') || 'document'}${extension}`;
};

const extensionOfType: Record<string, string> = {
  'image/jpeg': '.jpg',
  'image/png': '.png',
  'image/webp': '.webp',
  'application/pdf': '.pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': '.docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': '.xlsx',
  'application/vnd.oasis.opendocument.text': '.odt',
  'application/vnd.oasis.opendocument.spreadsheet': '.ods',
  'text/csv': '.csv',
  'audio/mpeg': '.mp3',
  'audio/ogg': '.ogg',
  'audio/webm': '.weba',
  'audio/mp4': '.m4a',
  'audio/x-m4a': '.m4a',
  'audio/wav': '.wav',
};

/** The name under which a file is kept: its end always says what the bytes are. */
export const nameForType = (name: string, type: string): string => {
  const clean = cleanName(name);
  const right = extensionOfType[type];
  if (right === undefined || clean.toLowerCase().endsWith(right)) return clean;
  if (type === 'image/jpeg' && /\.jpe?g$/i.test(clean)) return clean;
  if (type === 'text/csv' && /\.(tsv|txt)$/i.test(clean)) return clean;
  const dot = clean.lastIndexOf('.');
  return `${dot > 0 && clean.length - dot <= 8 ? clean.slice(0, dot) : clean}${right}`;
};
