// Builds the field client into build/field: scripts and styles named by their content, the page, the manifest, the
// worker that knows them all, and each of them compressed once. Run by the launcher, after the compiler.
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'vite';
import { icon } from './launch/icon.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const target = join(root, 'build', 'field');
const from = createRequire(import.meta.url).resolve;

const common = {
  root: join(root, 'src', 'field'),
  configFile: false,
  logLevel: 'error',
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
};

const bundle = async (inputs, options, define = {}) => {
  const { output } = await build({
    ...common,
    define,
    build: {
      outDir: join(target, 'a'),
      emptyOutDir: false,
      target: 'chrome90',
      cssTarget: 'chrome90',
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      rolldownOptions: { input: inputs.map((name) => join(root, 'src', 'field', name)), output: options },
    },
  });
  return output.map(({ fileName }) => fileName);
};

const hashOf = (bytes) => createHash('sha256').update(bytes).digest('hex').slice(0, 8);

/** A file copied under a name that changes with its content. */
const keep = (path, stem, ending) => {
  const name = `${stem}.${hashOf(readFileSync(path))}.${ending}`;
  copyFileSync(path, join(target, 'a', name));
  return name;
};

const write = (name, text) => {
  writeFileSync(join(target, name), text);
  return name;
};

const shell = ({ script, style, mark, manifest }) => `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="theme-color" content="#34408f">
<meta name="robots" content="noindex">
<title>Twiza</title>
<link rel="manifest" href="/field/${manifest}">
<link rel="icon" href="/field/a/${mark}">
<link rel="stylesheet" href="/field/a/${style}">
<script type="module" src="/field/a/${script}"></script>
</head>
<body class="field-app"><div id="app"></div><noscript><p>Activez JavaScript : cette application travaille sans réseau et en a besoin.</p><p lang="ar" dir="rtl">فعّلوا JavaScript: يعمل هذا التطبيق بدون شبكة ويحتاج إليه.</p></noscript></body>
</html>
`;

const manifestOf = (icons) => ({
  name: 'Twiza',
  short_name: 'Twiza',
  id: '/field/',
  start_url: '/field/',
  scope: '/field/',
  display: 'standalone',
  orientation: 'portrait',
  background_color: '#fbf8f3',
  theme_color: '#34408f',
  icons,
});

const mostly = (files, stem, ending) => files.find((name) => name.startsWith(`${stem}.`) && name.endsWith(ending));

rmSync(target, { recursive: true, force: true });
mkdirSync(join(target, 'a'), { recursive: true });

const drawn = join(root, 'src/platform/page/fonts');
const tifinagh = join(dirname(from('@fontsource/noto-sans-tifinagh/package.json')), 'files');
const fonts = [
  ['readex-latin', join(drawn, 'readex-latin.woff2')],
  ['readex-arabic', join(drawn, 'readex-arabic.woff2')],
  ['tifinagh', join(tifinagh, 'noto-sans-tifinagh-tifinagh-400-normal.woff2')],
].map(([stem, path]) => [stem, keep(path, stem, 'woff2')]);

const files = await bundle(['main.tsx', 'style/field.css'], {
  entryFileNames: '[name].[hash].js',
  chunkFileNames: '[name].[hash].js',
  assetFileNames: '[name].[hash][extname]',
});
const style = files.find((name) => name.endsWith('.css'));
const named = new Map(fonts);
const faces = readFileSync(join(target, 'a', style), 'utf8').replaceAll(
  /\/font\/([\w-]+)\.woff2/g,
  (_, stem) => `/field/a/${named.get(stem)}`,
);
const styled = `style.${hashOf(faces)}.css`;
rmSync(join(target, 'a', style));
writeFileSync(join(target, 'a', styled), faces);

const mark = keep(join(root, 'src/platform/page/favicon.svg'), 'mark', 'svg');
const icons = [192, 512].map((size) => {
  const bytes = icon(size);
  const name = `icon-${size}.${hashOf(bytes)}.png`;
  writeFileSync(join(target, 'a', name), bytes);
  return { src: `/field/a/${name}`, sizes: `${size}x${size}`, type: 'image/png', purpose: 'any maskable' };
});
const manifest = write('manifest.webmanifest', JSON.stringify(manifestOf(icons)));
const script = mostly(files, 'main', '.js');
const page = shell({ script, style: styled, mark, manifest });
write('index.html', page);

const kept = readdirSync(join(target, 'a')).map((name) => `/field/a/${name}`);
const version = hashOf(page + kept.join('\n'));
const [worker] = await bundle(
  ['worker/worker.ts'],
  { format: 'iife', entryFileNames: 'worker.js' },
  { FILES_KEPT: JSON.stringify(kept), VERSION_KEPT: JSON.stringify(version) },
);
copyFileSync(join(target, 'a', worker), join(target, worker));
rmSync(join(target, 'a', worker));
write('version.json', JSON.stringify({ version, files: kept }));

for (const folder of ['.', 'a']) {
  for (const name of readdirSync(join(target, folder))) {
    if (!/\.(js|css|html|svg|webmanifest)$/.test(name)) continue;
    const path = join(target, folder, name);
    writeFileSync(`${path}.br`, brotliCompressSync(readFileSync(path)));
  }
}
