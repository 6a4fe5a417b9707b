const objects = [
  '<</Type/Catalog/Pages 2 0 R>>',
  '<</Type/Pages/Kids[3 0 R]/Count 1>>',
  '<</Type/Page/Parent 2 0 R/MediaBox[0 0 420 300]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
  '',
  '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
];

/** A page of PDF with one line on it, written by hand: its table of objects gives the place of each. */
const pdf = (line: string): string => {
  const text = `BT /F1 14 Tf 40 240 Td (${line}) Tj ET`;
  const bodies = objects.map((body, index) =>
    index === 3 ? `<</Length ${text.length}>>stream\n${text}\nendstream` : body,
  );
  let out = '%PDF-1.4\n';
  const places = bodies.map((body, index) => {
    const place = out.length;
    out += `${index + 1} 0 obj${body}endobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  return `${out}xref\n0 ${bodies.length + 1}\n0000000000 65535 f \n${table}trailer<</Size ${bodies.length + 1}/Root 1 0 R>>\nstartxref\n${out.length}\n%%EOF\n`;
};

/** The piece that every invented application joins. */
export const inventedPiece = (): File =>
  new File([pdf('Extrait du registre - document de demonstration')], 'extrait-du-registre.pdf', {
    type: 'application/pdf',
  });
