/**
 * How anybody checks the digest of a report without this program: a script for Node 18 or later, shown on the page and in
 * docs/check-a-report.md. `node check.mjs report.json`
 */
export const checkScript = `import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const canonical = (value) => {
  if (Array.isArray(value)) return \`[\${value.map(canonical).join(',')}]\`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const keys = Object.keys(value).sort();
  return \`{\${keys.map((key) => \`\${JSON.stringify(key)}:\${canonical(value[key])}\`).join(',')}}\`;
};
const { story } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const digest = createHash('sha256').update(canonical(story.contents)).digest('hex');
console.log(digest, digest === story.digest ? 'as published' : 'ALTERED');
`;
